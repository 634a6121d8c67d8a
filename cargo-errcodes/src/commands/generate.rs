//! `cargo errcodes generate`

use errcodes_core::ident;
use errcodes_core::load::Loaded;
use errcodes_macros_impl::args;
use errcodes_macros_impl::expansion::UsageDiagnostic;
use errcodes_macros_impl::generated_file::{self, GeneratedFile};
use proc_macro2::{LexError, TokenStream};
use syn2::File;

use crate::catalog_file;
use crate::cli::Generate;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::Terminal;

pub(crate) fn run(args: &Generate, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    check_names(args)?;
    let source = catalog_file::read(&args.catalog)?;
    let loaded = catalog_file::load(&source);
    // `include::expand` checks the names that options set.
    let names = [&args.umbrella, &args.category, &args.tag];
    let has_default_names =
        args.enums.is_empty() && names.iter().all(|name| name.is_none()) && args.types.is_empty();
    let has_errors = if has_default_names {
        catalog_file::has_errors_with_names(&loaded, terminal)
    } else {
        catalog_file::has_errors(&loaded, terminal)
    };
    if has_errors {
        return Ok(ExitStatus::Findings);
    }
    let code = code(args, &loaded)?;
    let Some(output) = &args.output.path else {
        terminal.document(&code);
        return Ok(ExitStatus::Success);
    };
    catalog_file::write_generated(
        output,
        &code,
        std::slice::from_ref(&args.catalog),
        args.output.mode(),
        terminal,
    )
}

/// Returns the expansion of the macro, formatted.
fn code(args: &Generate, loaded: &Loaded<'_>) -> Result<String, CliError> {
    let arguments = format!("errcodes, {:?}{}", loaded.source.path, options(args));
    let arguments = lex(&arguments).map_err(|_| "an option is not a name in Rust".to_owned())?;
    let arguments = args::parse(arguments).map_err(usage_error)?;
    let GeneratedFile { items, diagnostics } = GeneratedFile::new(loaded, &arguments, lex)?;
    if let Some(error) = diagnostics.usage.into_iter().next() {
        return Err(usage_error(error));
    }
    let file: File = syn2::parse2(items).map_err(|error| error.to_string())?;
    let name = args
        .catalog
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let items = prettyplease::unparse(&file);
    Ok(generated_file::text(
        &name,
        "cargo errcodes generate",
        &items,
    ))
}

fn lex(source: &str) -> Result<TokenStream, String> {
    source.parse().map_err(|error: LexError| error.to_string())
}

fn usage_error(error: UsageDiagnostic) -> CliError {
    let cli_error = CliError::new(error.message(None));
    match error.help {
        Some(help) => cli_error.help(help),
        None => cli_error,
    }
}

/// Rejects invalid names here, because the messages of the macro do not fit the command line.
fn check_names(args: &Generate) -> Result<(), CliError> {
    let enums = args.enums.iter().flat_map(|name| name.split('='));
    let others = [&args.umbrella, &args.category, &args.tag]
        .into_iter()
        .flatten()
        .map(String::as_str);
    for name in enums.chain(others) {
        let is_name = ident::is_ident(name) && !["self", "super", "crate", "Self"].contains(&name);
        if !is_name {
            return Err(CliError::new(format!(
                "`{name}` is not a valid name for an enum"
            )));
        }
    }
    if let Some(name) = &args.export
        && (!ident::is_ident(name) || ["self", "super", "crate", "Self"].contains(&&**name))
    {
        return Err(CliError::new(format!(
            "`{name}` is not a valid name for a macro"
        )));
    }
    for word_type in &args.types {
        if !is_word_type(word_type) {
            let message = format!("`{word_type}` is not a column and the path of a type");
            return Err(CliError::new(message).help("write `--type kind=crate::ErrorKind`"));
        }
    }
    for path in &args.derives {
        if syn2::parse_str::<syn2::Path>(path).is_err() {
            return Err(CliError::new(format!(
                "`{path}` is not the path of a trait"
            )));
        }
    }
    for attribute in &args.attributes {
        if syn2::parse_str::<syn2::Meta>(attribute).is_err() {
            let message = format!("`{attribute}` is not an attribute without `#[...]`");
            let help = "write `--attribute 'strum(serialize_all = \"snake_case\")'`";
            return Err(CliError::new(message).help(help));
        }
    }
    Ok(())
}

/// Returns whether this is `COLUMN=PATH` or `ENUM.COLUMN=PATH`.
fn is_word_type(word_type: &str) -> bool {
    let Some((column, path)) = word_type.split_once('=') else {
        return false;
    };
    column.split('.').count() <= 2
        && column.split('.').all(ident::is_ident)
        && syn2::parse_str::<syn2::Path>(path).is_ok()
}

/// Returns the options of the macro, as Rust source.
fn options(args: &Generate) -> String {
    let mut options = vec![String::new()];
    if !args.enums.is_empty() {
        let enums = args.enums.iter().map(|name| name.replace('=', " as "));
        let enums = enums.collect::<Vec<_>>().join(", ");
        options.push(format!("enums = [{enums}]"));
    }
    options.extend(
        args.umbrella
            .as_ref()
            .map(|umbrella| format!("umbrella = {umbrella}")),
    );
    let category = args.category.as_ref();
    options.extend(category.map(|category| format!("category = {category}")));
    let tag = args.tag.as_ref();
    options.extend(tag.map(|tag| format!("tag = {tag}")));
    if !args.types.is_empty() {
        options.push(format!("types({})", args.types.join(", ")));
    }
    if !args.derives.is_empty() {
        options.push(format!("derives = [{}]", args.derives.join(", ")));
    }
    if !args.attributes.is_empty() {
        options.push(format!("attributes = [{}]", args.attributes.join(", ")));
    }
    let export = args.export.as_ref();
    options.extend(export.map(|export| format!("export = {export}")));
    options.extend(args.non_exhaustive.then(|| "non_exhaustive".to_owned()));
    options.join(", ")
}
