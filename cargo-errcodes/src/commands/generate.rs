//! `cargo errcodes generate`

use errcodes_core::ident;
use errcodes_core::inert::inert;
use errcodes_core::locate::{Base, Located, Site};
use errcodes_core::source::Source;
use errcodes_expand::include::{Host, include_catalog};
use proc_macro2::{Span, TokenStream};
use syn2::{File, Item, LitStr, Macro};

use crate::catalog_file;
use crate::cli::Generate;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::nfc::nfc;
use crate::terminal::Terminal;

pub(crate) fn run(args: &Generate, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    check_names(args)?;
    let source = catalog_file::read(&args.catalog)?;
    // The macro checks the names that options state.
    let has_mistakes = if args.enums.is_empty() && args.join.is_none() && args.category.is_none() {
        catalog_file::has_errors_with_names(&source, terminal)
    } else {
        catalog_file::has_errors(&source, terminal)
    };
    if has_mistakes {
        return Ok(ExitStatus::Findings);
    }
    let code = code(args, source)?;
    let Some(output) = &args.output else {
        terminal.document(&code);
        return Ok(ExitStatus::Success);
    };
    catalog_file::write_or_check(
        output,
        &code,
        std::slice::from_ref(&args.catalog),
        args.check,
        terminal,
    )
}

/// What the macro makes, formatted: it is the macro that makes it.
fn code(args: &Generate, source: Source) -> Result<String, CliError> {
    let arguments = format!("errcodes, {:?}{}", source.path, options(args));
    let arguments: TokenStream = arguments
        .parse()
        .map_err(|_| "a name that is given is none in Rust".to_owned())?;
    let tokens = include_catalog(arguments, &Made { source }).to_string();
    let mut file: File = syn2::parse_file(&tokens).map_err(|error| error.to_string())?;
    for item in &file.items {
        if let Item::Macro(item) = item
            && let Some(message) = compile_error(&item.mac)
        {
            return Err(CliError::new(message));
        }
    }
    for item in &mut file.items {
        if let Item::Mod(module) = item
            && let Some((_, items)) = &mut module.content
        {
            // By which the compiler comes to know the catalog; here it has no part in the build.
            items.retain(|item| !matches!(item, Item::Const(item) if item.ident == "_"));
        }
    }
    file.items.retain(|item| !matches!(item, Item::Const(_)));
    let name = args
        .catalog
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    // In the expansion of a macro, the compiler has no opinion on names and style.
    let code = prettyplease::unparse(&file).replacen(
        "#[doc(hidden)]\n",
        "#[doc(hidden)]\n#[rustfmt::skip]\n#[allow(unused, unused_comparisons, nonstandard_style, clippy::all, clippy::pedantic, clippy::nursery)]\n",
        1,
    );
    let code = code.replacen(
        "\npub use __errcodes",
        "\n#[rustfmt::skip]\npub use __errcodes",
        1,
    );
    Ok(format!(
        "// @generated from {} by `cargo errcodes generate`. Change the catalog, not this.\n{code}",
        // A line break in the name of a file would end the comment.
        inert(&name)
    ))
}

/// Refuses what can't be a name, before the macro does so in its own words.
fn check_names(args: &Generate) -> Result<(), CliError> {
    let enums = args.enums.iter().flat_map(|name| name.split('='));
    let others = [&args.join, &args.category]
        .into_iter()
        .flatten()
        .map(String::as_str);
    for name in enums.chain(others) {
        let is_name = ident::is_ident(name) && !["self", "super", "crate", "Self"].contains(&name);
        if !is_name {
            return Err(CliError::new(format!(
                "`{name}` can't be the name of an enum"
            )));
        }
    }
    Ok(())
}

/// The options of the macro.
fn options(args: &Generate) -> String {
    let mut options = vec![String::new()];
    if !args.enums.is_empty() {
        let enums = args.enums.iter().map(|name| name.replace('=', " as "));
        let enums = enums.collect::<Vec<_>>().join(", ");
        options.push(format!("enums = [{enums}]"));
    }
    options.extend(args.join.as_ref().map(|join| format!("join = {join}")));
    let category = args.category.as_ref();
    options.extend(category.map(|category| format!("category = {category}")));
    options.extend(args.non_exhaustive.then(|| "non_exhaustive".to_owned()));
    options.join(", ")
}

/// The message of a `compile_error!`.
fn compile_error(mac: &Macro) -> Option<String> {
    let is_error = mac.path.segments.last()?.ident == "compile_error";
    let message = is_error.then(|| mac.parse_body::<LitStr>().ok())??;
    Some(message.value())
}

/// The macro outside a compiler, on a catalog that has been read: it may have been piped in.
struct Made {
    source: Source,
}

impl Host for Made {
    fn site(&self, _: Span) -> Site {
        Site::default()
    }

    fn locate(&self, _: &str, _: Span) -> Result<Located, String> {
        Ok(Located {
            source: self.source.clone(),
            base: Base::CrateRoot,
        })
    }

    fn tokens(&self, source: &str) -> Result<TokenStream, String> {
        source
            .parse()
            .map_err(|error: proc_macro2::LexError| error.to_string())
    }

    fn normalize(name: &str) -> String {
        nfc(name)
    }

    fn warn(&self, _: &str) {}
}
