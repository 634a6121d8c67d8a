//! `cargo errcodes new`

use errcodes_core::document::quoted;
use errcodes_core::ident;

use crate::cli::New;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::Terminal;
use crate::{catalog_file, draft, files};

pub(crate) fn run(args: &New, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    if args.provider.trim().is_empty() {
        return Err(CliError::new("the name of the provider is empty"));
    }
    let schema_line = catalog_file::schema_line(args.output.path.as_deref());
    let text = starter(&args.provider, schema_line);
    let Some(output) = &args.output.path else {
        terminal.document(&text);
        return Ok(ExitStatus::Success);
    };
    if files::is_taken(output) {
        let message = format!("{} already exists", output.display());
        return Err(CliError::new(message).help("choose another output file, or remove this one"));
    }
    catalog_file::write_or_check(output, None, &text, args.output.mode(), terminal)
}

/// Returns a catalog with one entry, and the other keys in comments.
fn starter(provider: &str, schema_line: Option<String>) -> String {
    const SCHEMA_HELP: &str = "# For completion in editors, begin this file with `#:schema ./errcodes.schema.json`, a file that `cargo \
                               errcodes schema` generates.\n";
    let (schema_line, schema_help) = match schema_line {
        Some(line) => (line, ""),
        None => (String::new(), SCHEMA_HELP),
    };
    let name = ident::camel(provider).unwrap_or_else(|| "Errors".to_owned());
    let name = if name.is_ascii() { name } else { quoted(&name) };
    let provider_text = quoted(provider);
    format!(
        r#"{schema_line}# The error codes of {comment}. Copy the vendor's texts literally, and leave out what the vendor does not state.
{schema_help}provider = {provider_text}
# description = "The errors of the Acme API."
# docs = "https://..."                      # the vendor's page

# One table for each code space: a server, an API, a level.
[enums.{name}]
# code_type = "u32"                         # u8 to u64, i8 to i64, or "str" for text codes
# case = "ignore"                           # if the vendor sends text codes in any case
# extends = ["Common"]                      # inherits the entries of another enum
# success = [0]                             # the codes that mean success
# placeholder_style = "printf"              # %s; "percent" is %1, "braces" is {{0}} or {{name}}
# http_status = 400                         # the default for all entries of the enum, like:
# retryable = false
# category = "general"
# defaults = [{{ codes = "2..=3", category = "person" }}]
# columns = {{ owner = {{ type = "str", optional = true }} }}   # declares a column

[enums.{name}.codes]
# The key is the code as the vendor prints it: 126, -1121, 0x80070005.
1 = {{ name = "UnexpectedError", message = "An unexpected error occurred." }}
# 2 = {{
#   name = "PersonNotFound",                # the Rust name of the variant
#   aliases = ["NoSuchPerson"],             # other names, as constants
#   symbol = "PERSON_NOT_FOUND",            # the vendor's own identifier; others in `symbol_aliases`
#   message = "There is no person with id %s.",
#   params = ["person_id"],                 # the names of the placeholders
#   description = "A longer text.",
#   http_status = 404,
#   retryable = true,                       # whether another attempt may succeed
#   category = "person",
#   tags = ["lookup"],
#   docs = "https://...",
#   deprecated = "use 3 instead",
# }}
# 3 = [                                     # several errors with the same code; lookups by code return the first
#   {{ name = "First" }},
#   {{ name = "Second" }},
# ]
"#,
        comment = draft::as_comment(provider),
    )
}
