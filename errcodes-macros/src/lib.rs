//! The procedural macros of `errcodes`. Depend on `errcodes` instead, which also documents them.

use std::ffi::OsStr;
use std::path::PathBuf;

use errcodes_core::load::load;
use errcodes_core::locate::{CallSite, LoadedFile, SourceFile, load_file};
use errcodes_core::rule::{Denied, Severity};
use errcodes_core::source::Source;
use errcodes_macros_impl::catalog_path::CatalogPath;
use errcodes_macros_impl::derive::{CatalogReference, SourceText};
use errcodes_macros_impl::expansion::{FormerSpelling, MacroDiagnostics, UsageDiagnostic};
use errcodes_macros_impl::target::Target;
use errcodes_macros_impl::{args, derive, export, include};
use proc_macro::TokenStream;
use proc_macro2::Span;

/// The implementation of `errcodes::include_catalog!`, which adds `$crate` to the arguments.
#[doc(hidden)]
#[proc_macro]
pub fn include_catalog(args: TokenStream) -> TokenStream {
    let args = match args::parse(args.into()) {
        Ok(args) => args,
        Err(error) => return compile_error(&error, None),
    };
    let located = match located(&args.path) {
        Ok(located) => located,
        Err(error) => {
            let errors = [&error].into_iter().chain(&args.errors);
            let errors = errors.map(|error| compile_error(error, None));
            return errors
                .chain(args.former.iter().map(former_spelling))
                .collect();
        }
    };
    let loaded = load(&located.source, normalize);
    let expansion = include::expand(&loaded, &args, target(&args.path, &located));
    let items = expansion.items.into_tokens(lex, Default::default());
    let place = Place {
        source: &located.source,
        path: args.path.span(),
        denied: Denied::new(is_primary_package(), args.deny_warnings),
    };
    place.emit(items, &expansion.diagnostics)
}

/// `#[derive(errcodes::ErrorCode)]`
#[proc_macro_derive(ErrorCode, attributes(catalog))]
pub fn error_code(item: TokenStream) -> TokenStream {
    let input = match derive::parse(item.clone().into()) {
        Ok(input) => {
            let source_text = source_text(input.catalog().span());
            input.with_source_text(source_text)
        }
        Err(error) => return compile_error(&error, None),
    };
    let path = match input.catalog() {
        CatalogReference::File(path) => path,
        CatalogReference::Export(path) => {
            return derive::call_export(path, &input, &item.into()).into();
        }
    };
    let located = match located(path) {
        Ok(located) => located,
        Err(error) => {
            let items = derive::without_catalog(&input).into_tokens(lex);
            let mut tokens: TokenStream = items.unwrap_or_default().into();
            let errors = input.errors().iter().chain([&error]);
            tokens.extend(errors.map(|error| compile_error(error, None)));
            tokens.extend(input.former().iter().map(former_spelling));
            return tokens;
        }
    };
    let loaded = load(&located.source, normalize);
    let expansion = derive::expand(&loaded, &input, target(path, &located));
    let items = expansion.items.into_tokens(lex);
    let place = Place {
        source: &located.source,
        path: path.span(),
        denied: Denied::new(is_primary_package(), false),
    };
    place.emit(items, &expansion.diagnostics)
}

/// The second step of `#[derive(errcodes::ErrorCode)]` with the catalog of a dependency, whose macro adds the catalog.
#[doc(hidden)]
#[proc_macro]
pub fn derive_exported(tokens: TokenStream) -> TokenStream {
    let parsed =
        export::parse(tokens.into()).and_then(|call| Ok((derive::parse(call.item)?, call.source)));
    let (input, source) = match parsed {
        Ok((input, source)) => {
            let source_text = source_text(input.catalog().span());
            (input.with_source_text(source_text), source)
        }
        Err(error) => return compile_error(&error, None),
    };
    let loaded = load(&source, normalize);
    let position = || input.catalog().last_span().unwrap().end().into();
    let target = Target::Exported {
        position: is_editor().then(position),
    };
    let mut expansion = derive::expand(&loaded, &input, target);
    // The authors of the dependency see the warnings.
    let catalog = &mut expansion.diagnostics.catalog;
    catalog.retain(|diagnostic| diagnostic.severity() == Severity::Error);
    let items = expansion.items.into_tokens(lex);
    let place = Place {
        source: &source,
        path: input.catalog().span(),
        denied: Denied::Nothing,
    };
    place.emit(items, &expansion.diagnostics)
}

/// Reads the source file of a token.
fn source_text(span: Span) -> Option<SourceText> {
    let text = std::fs::read_to_string(span.unwrap().local_file()?).ok()?;
    Some(SourceText { text, lex })
}

/// Finds and reads the catalog that a token names.
fn located(path: &CatalogPath) -> Result<LoadedFile, UsageDiagnostic> {
    let text = path.evaluate(|name| std::env::var(name).ok())?;
    let site = CallSite {
        crate_root: std::env::var_os("CARGO_MANIFEST_DIR").map(Into::into),
        out_dir: std::env::var_os("OUT_DIR").map(Into::into),
        package: package(),
        source_file: match path.span().unwrap().local_file() {
            Some(file) => SourceFile::At(file),
            None if is_editor() => SourceFile::Any,
            None => SourceFile::None,
        },
    };
    load_file(&text, &site).map_err(|error| UsageDiagnostic::not_located(path.span(), error))
}

/// Returns the name and the version of the package that is built.
fn package() -> Option<String> {
    let name = std::env::var("CARGO_PKG_NAME").ok()?;
    let version = std::env::var("CARGO_PKG_VERSION").ok()?;
    Some(format!("{name}@{version}"))
}

/// Returns the program that the expansion is for.
fn target<'f>(path: &CatalogPath, file: &'f LoadedFile) -> Target<'f> {
    if is_editor() {
        // The path itself leads to the catalog, and the call to the source of errcodes. A name that an editor inserts here, to
        // rename a generated item, is an error that says what to do.
        let position = path.last_span().unwrap().end().into();
        Target::Editor { file, position }
    } else {
        Target::Build(file)
    }
}

/// Returns whether rust-analyzer expands the macro, not the compiler.
///
/// rust-analyzer sets the variable for its process that expands macros, not for cargo. A user may have set it in a shell, so
/// that the compiler has it too.
fn is_editor() -> bool {
    let is_set = std::env::var_os("RUST_ANALYZER_INTERNALS_DO_NOT_USE").is_some();
    let has_name = |program: PathBuf| {
        let name = program.file_name().map(OsStr::to_string_lossy);
        name.is_some_and(|name| name.contains("rust-analyzer"))
    };
    is_set && std::env::current_exe().is_ok_and(has_name)
}

/// A catalog, and the token that names it.
struct Place<'s> {
    source: &'s Source,
    path: Span,
    denied: Denied,
}

impl Place<'_> {
    /// Returns the items and errors, and shows the warnings.
    fn emit(
        &self,
        items: Result<proc_macro2::TokenStream, String>,
        diagnostics: &MacroDiagnostics,
    ) -> TokenStream {
        let mut tokens = match items {
            Ok(items) => items.into(),
            Err(message) => compile_error(&UsageDiagnostic::new(self.path, message), None),
        };
        // rust-analyzer does not expand the call again when the catalog changes, so it would show errors that are corrected already.
        // It shows those of the build.
        let of_catalog = if is_editor() {
            &[]
        } else {
            &*diagnostics.catalog
        };
        for diagnostic in of_catalog {
            if diagnostic.severity_if(self.denied) == Severity::Error {
                let error = UsageDiagnostic::with_excerpt(self.path, diagnostic.clone());
                tokens.extend(compile_error(&error, Some(self.source)));
            } else {
                warn(&diagnostic.render(self.source));
            }
        }
        for error in &diagnostics.usage {
            tokens.extend(compile_error(error, Some(self.source)));
        }
        tokens.extend(diagnostics.former.iter().map(former_spelling));
        tokens
    }
}

/// Returns an item that makes the compiler show a warning at a former option.
fn former_spelling(former: &FormerSpelling) -> TokenStream {
    former.to_item().into()
}

fn compile_error(error: &UsageDiagnostic, source: Option<&Source>) -> TokenStream {
    error.to_syn_error(source).into_compile_error().into()
}

/// Lexes with the compiler's lexer. The lexer of `proc_macro2` validates the text first, which is slow in a macro that is not
/// optimized.
fn lex(source: &str) -> Result<proc_macro2::TokenStream, String> {
    let tokens: Result<TokenStream, _> = source.parse();
    tokens.map(Into::into).map_err(|error| error.to_string())
}

/// Normalizes a non-ASCII identifier as rustc does.
///
/// Uses the compiler's lexer, because `Ident::new` panics for a letter of a newer Unicode version than the compiler's.
fn normalize(name: &str) -> String {
    let tokens: Result<TokenStream, _> = name.parse();
    let ident = tokens.ok().and_then(|tokens| tokens.into_iter().next());
    ident.map_or_else(|| name.to_owned(), |ident| ident.to_string())
}

/// Shows a warning.
///
/// A stable macro cannot report warnings to the compiler, but cargo shows what it prints. In a dependency, the warning is not shown.
#[expect(
    clippy::print_stderr,
    reason = "a macro has no other way to warn, and a rendered diagnostic is inert"
)]
fn warn(text: &str) {
    if is_primary_package() {
        eprintln!("{text}\n");
    }
}

/// Returns whether the user builds this package itself, not a package that depends on it.
///
/// Cargo sets the variable for the packages that its command names. Rust-analyzer and other build systems do not, so warnings are
/// not errors there.
fn is_primary_package() -> bool {
    std::env::var_os("CARGO_PRIMARY_PACKAGE").is_some()
}
