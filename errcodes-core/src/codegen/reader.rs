//! The program that reads the generated code.

use std::path::PathBuf;

/// The program that reads the generated code. All of them see the same items.
#[derive(Clone, Debug, Default)]
pub enum Reader {
    /// The compiler, which expands a macro. The code is as short as possible.
    #[default]
    Compiler,
    /// Any program, because the code is written to a file.
    File,
    /// A language server, which expands a macro. The documentation has links to the catalog, with the absolute path of its file.
    Editor {
        /// The file of the catalog.
        catalog: PathBuf,
    },
}
