//! Generates the enums of an errcodes catalog in a build script.
//!
//! The code is that of `errcodes::include_catalog!` and of `cargo errcodes generate`. Use this crate if the build script computes the
//! catalog, or if procedural macros are not an option: then disable the default features of `errcodes`.
//!
//! ```toml
//! [dependencies]
//! errcodes = { version = "0.1", default-features = false }
//!
//! [build-dependencies]
//! errcodes-build = "0.1"
//! ```
//!
//! `build.rs`:
//!
//! ```no_run
//! fn main() -> Result<(), errcodes_build::Error> {
//!     errcodes_build::Catalog::new("catalog/door.toml")
//!         .options("enums = [Door], non_exhaustive")
//!         .generate("door.rs")?;
//!     Ok(())
//! }
//! ```
//!
//! `src/lib.rs`:
//!
//! ```ignore
//! include!(concat!(env!("OUT_DIR"), "/door.rs"));
//! ```

use std::fmt::{Debug, Display, Formatter};
use std::path::{Path, PathBuf};
use std::{env, fmt, fs};

use errcodes_core::load::load;
use errcodes_core::locate::read;
use errcodes_core::rule::Severity;
use errcodes_core::source::Source;
use errcodes_macros_impl::args;
use errcodes_macros_impl::expansion::UsageDiagnostic;
use errcodes_macros_impl::generated_file::{self, GeneratedFile};
use proc_macro2::{LexError, TokenStream};

/// A catalog for which a build script generates code.
#[derive(Clone, Debug)]
pub struct Catalog {
    path: PathBuf,
    options: String,
}

impl Catalog {
    /// Creates the catalog at a path. A relative path starts at the folder of Cargo.toml.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            options: String::new(),
        }
    }

    /// Sets the options, written as in `errcodes::include_catalog!`: `"vis = pub(crate), enums = [Door]"`. They replace earlier ones.
    ///
    /// `deny_warnings` has no effect, because a build script cannot know whether its package is a dependency. In CI, run
    /// `cargo errcodes check --deny-warnings`.
    #[must_use]
    pub fn options(mut self, options: impl Into<String>) -> Self {
        self.options = options.into();
        self
    }

    /// Writes the generated code to a file in `OUT_DIR`, and returns its path.
    ///
    /// Tells cargo to run the build script again when the catalog changes, and to show the warnings of the catalog.
    ///
    /// # Errors
    ///
    /// Returns an error if the catalog or the options are invalid, if a file cannot be read or written, or if `OUT_DIR` is not set.
    pub fn generate(&self, file_name: impl AsRef<Path>) -> Result<PathBuf, Error> {
        let Some(out_dir) = env::var_os("OUT_DIR") else {
            let message = "the environment variable `OUT_DIR` is not set: call this function in a build script";
            return Err(Error(message.to_owned()));
        };
        let root = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let place = root.unwrap_or_default().join(&self.path);
        print_to_cargo("rerun-if-changed", &place.display().to_string());
        let generated = self.generated(&place)?;
        for warning in &generated.warnings {
            print_to_cargo("warning", warning);
        }
        let output = Path::new(&out_dir).join(file_name);
        let is_same = fs::read_to_string(&output).is_ok_and(|old| old == generated.code);
        if !is_same {
            fs::write(&output, &generated.code)
                .map_err(|error| Error(format!("can't write `{}`: {error}", output.display())))?;
        }
        Ok(output)
    }

    fn generated(&self, place: &Path) -> Result<Generated, Error> {
        let path = self.path.display();
        let text = match read(place) {
            Ok(Some(text)) => text,
            Ok(None) => {
                return Err(Error(format!(
                    "there is no catalog `{path}`\n  = tried: {}",
                    place.display()
                )));
            }
            Err(why) => return Err(Error(format!("can't read the catalog `{path}`: {why}"))),
        };
        let source = Source {
            path: path.to_string(),
            text,
        };
        let arguments = format!("errcodes, {:?}, {}", source.path, self.options);
        let arguments = lex(&arguments)
            .map_err(|error| Error(format!("the options are not valid Rust: {error}")))?;
        let arguments = args::parse(arguments).map_err(|error| Error(usage_error(&error)))?;
        let loaded = load(&source, normalize);
        let file = GeneratedFile::new(&loaded, &arguments, lex).map_err(Error)?;
        let mut errors: Vec<String> = Vec::new();
        let mut warnings: Vec<String> = Vec::new();
        for diagnostic in &file.diagnostics.catalog {
            let text = diagnostic.render(&source);
            if diagnostic.severity() == Severity::Error {
                errors.push(text);
            } else {
                warnings.push(text);
            }
        }
        errors.extend(file.diagnostics.usage.iter().map(usage_error));
        let former = file.diagnostics.former.iter();
        warnings.extend(former.map(|former| format!("{} ({})", former.message(), former.help())));
        if !errors.is_empty() {
            return Err(Error(errors.join("\n\n")));
        }
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let items = file.items.to_string();
        Ok(Generated {
            code: generated_file::text(&name, "errcodes-build", &items),
            warnings,
        })
    }
}

struct Generated {
    code: String,
    warnings: Vec<String>,
}

/// An error that a build script reports.
///
/// `Debug` is the same as `Display`, because that is how a `main` function shows the error that it returns.
pub struct Error(String);

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Debug for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // The first line follows `Error: `.
        f.write_str(self.0.strip_prefix("error: ").unwrap_or(&self.0))
    }
}

impl std::error::Error for Error {}

fn lex(source: &str) -> Result<TokenStream, String> {
    source.parse().map_err(|error: LexError| error.to_string())
}

/// Normalizes a name as the compiler does. Without the compiler, names that are not ASCII are left as they are.
fn normalize(name: &str) -> String {
    name.to_owned()
}

fn usage_error(error: &UsageDiagnostic) -> String {
    let message = error.message(None);
    match &error.help {
        Some(help) => format!("{message}\n  = help: {help}"),
        None => message,
    }
}

/// Prints an instruction for cargo. Each line of a text is a separate instruction.
#[expect(
    clippy::print_stdout,
    reason = "cargo reads the output of build scripts, and a rendered diagnostic is inert"
)]
fn print_to_cargo(instruction: &str, text: &str) {
    for line in text.lines() {
        println!("cargo::{instruction}={line}");
    }
}
