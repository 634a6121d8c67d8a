//! The program that an expansion is for.

use errcodes_core::codegen::Reader;
use std::path::Path;

use errcodes_core::locate::{LoadedFile, Tracked};
use errcodes_core::source::Source;
use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::LitStr;

use crate::catalog_path::CatalogPath;
use crate::expansion::Lex;

/// The program that an expansion is for, and the file of the catalog.
#[derive(Clone, Copy, Debug)]
pub enum Target<'f> {
    /// The compiler. The build depends on the file.
    Build(&'f LoadedFile),
    /// A language server.
    Editor {
        /// The file of the catalog.
        file: &'f LoadedFile,
        /// The position that the editor shows as the definition of the generated items.
        position: Span,
    },
    /// The compiler or a language server. A macro of a dependency passes the text of the catalog on, so there is no file.
    Exported {
        /// The position of generated items for a language server.
        position: Option<Span>,
    },
    /// No program in particular, because the code is written to a file. It does not depend on the catalog.
    File,
}

impl Target<'_> {
    pub(crate) fn reader(self) -> Reader {
        match self {
            Self::Build(_) | Self::Exported { .. } => Reader::Compiler,
            Self::Editor { file, .. } => Reader::Editor {
                catalog: file.absolute(),
            },
            Self::File => Reader::File,
        }
    }

    /// Returns the name of the catalog for the users of the package that exports it.
    pub(crate) fn origin(self, source: &Source) -> String {
        match self {
            Self::Build(file) | Self::Editor { file, .. } => file.origin.clone(),
            Self::Exported { .. } | Self::File => {
                let name = Path::new(&source.path).file_name();
                name.unwrap_or_default().to_string_lossy().into_owned()
            }
        }
    }

    /// Returns the span of generated tokens, or `None` for that of the macro call.
    pub(crate) fn span(self) -> Option<Span> {
        match self {
            Self::Editor { position, .. } => Some(position),
            Self::Exported { position } => position,
            Self::Build(_) | Self::File => None,
        }
    }

    /// Returns the lints of which the generated items have to allow the warnings.
    ///
    /// The compiler does not show style warnings about the names in an expansion, but rust-analyzer does.
    pub(crate) fn allowed_lints(self) -> &'static [&'static str] {
        match self {
            Self::Editor { .. } | Self::Exported { position: Some(_) } => &["nonstandard_style"],
            Self::Build(_) | Self::Exported { .. } | Self::File => &[],
        }
    }

    /// Returns an item that refers to the catalog. It tells the compiler, and so cargo, that the build depends on the file, and
    /// rust-analyzer that the path in the call leads to the file.
    ///
    /// In a build, it contains an absolute path only if the user wrote one, or if the folder has no path relative to that of
    /// Cargo.toml, so that it is the same on every machine.
    pub(crate) fn catalog(self, path: &CatalogPath) -> TokenStream {
        let bytes = match self {
            Self::Exported { .. } | Self::File => return TokenStream::new(),
            Self::Build(file) => match &file.tracked {
                Tracked::FromCrateRoot(folder) => {
                    let folder = if folder.is_empty() {
                        "/".to_owned()
                    } else {
                        format!("/{folder}/")
                    };
                    quote! {
                        ::core::include_bytes!(
                            ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #folder, #path)
                        )
                    }
                }
                Tracked::AsWritten => {
                    quote_spanned!(path.span()=> ::core::include_bytes!(#path))
                }
                Tracked::Absolute => {
                    let absolute = absolute(file, path);
                    quote!(::core::include_bytes!(#absolute))
                }
            },
            Self::Editor { file, position } => {
                let absolute = absolute(file, path);
                quote_spanned!(position=> ::core::include_bytes!(#absolute))
            }
        };
        let span = self.span().unwrap_or_else(Span::call_site);
        quote_spanned!(span=> const _: &[::core::primitive::u8] = #bytes;)
    }
}

/// Returns the absolute path of a catalog, at the position of the path in the call.
fn absolute(file: &LoadedFile, path: &CatalogPath) -> LitStr {
    LitStr::new(&file.absolute().to_string_lossy(), path.span())
}

/// Lexes generated source, and sets the span of its tokens.
///
/// rust-analyzer sets spans that are positions in the source itself. They are invalid everywhere else.
pub(crate) fn tokens(source: &str, lex: Lex, span: Option<Span>) -> Result<TokenStream, String> {
    let tokens = lex(source).map_err(|error| {
        format!("errcodes generated invalid Rust, which is a bug of errcodes: {error}")
    })?;
    Ok(match span {
        Some(span) => located(tokens, span),
        None => tokens,
    })
}

fn located(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|mut token| {
        if let TokenTree::Group(group) = &token {
            let inner = located(group.stream(), span);
            token = Group::new(group.delimiter(), inner).into();
        }
        token.set_span(span);
        token
    });
    tokens.collect()
}
