//! Lists the ready-made catalogs and explains their codes.
//!
//! ```text
//! quickstart                                  list the providers and their enums
//! quickstart trustx ProcessManager            list the errors of an enum
//! quickstart trustx ProcessManager 126        explain a code, a symbol or a name
//! ```
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the example prints only reviewed catalogs of this project"
)]

use std::process::ExitCode;

use errcodes::CatalogEnum;
use errcodes_catalog::{faceki, openapi_v2, tru_id, trustx};

/// An enum of a catalog, without its type.
struct ListedEnum {
    provider: &'static str,
    name: &'static str,
    entries: usize,
    list: fn(),
    explain: fn(&str) -> bool,
}

impl ListedEnum {
    fn new<E: CatalogEnum>(provider: &'static str) -> Self {
        Self {
            provider,
            name: E::ENUM_NAME,
            entries: E::ALL.len(),
            list: list::<E>,
            explain: explain::<E>,
        }
    }
}

fn main() -> ExitCode {
    let catalog_enums = [
        ListedEnum::new::<trustx::Common>("trustx"),
        ListedEnum::new::<trustx::AthrServer>("trustx"),
        ListedEnum::new::<trustx::ProcessManager>("trustx"),
        ListedEnum::new::<trustx::ProcessingServer>("trustx"),
        ListedEnum::new::<trustx::UserData>("trustx"),
        ListedEnum::new::<faceki::Faceki>("faceki"),
        ListedEnum::new::<openapi_v2::TopLevel>("openapi_v2"),
        ListedEnum::new::<openapi_v2::BusinessError>("openapi_v2"),
        ListedEnum::new::<tru_id::TruId>("tru_id"),
    ];
    let args: Vec<String> = std::env::args().skip(1).collect();
    let find = |provider: &str, name: &str| {
        let same = |a: &str, b: &str| a.eq_ignore_ascii_case(b);
        catalog_enums
            .iter()
            .find(|enum_| same(enum_.provider, provider) && same(enum_.name, name))
    };
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {
            for ListedEnum {
                provider,
                name,
                entries,
                ..
            } in &catalog_enums
            {
                println!("{provider} {name} ({entries} errors)");
            }
            ExitCode::SUCCESS
        }
        [provider, name, ref code @ ..] if code.len() < 2 => match (find(provider, name), code) {
            (None, _) => {
                eprintln!("unknown enum {name} of {provider}; run without arguments for a list");
                ExitCode::FAILURE
            }
            (Some(selected), []) => {
                (selected.list)();
                ExitCode::SUCCESS
            }
            (Some(selected), [code, ..]) => ExitCode::from(u8::from(!(selected.explain)(code))),
        },
        _ => {
            eprintln!("usage: quickstart [PROVIDER ENUM [CODE|SYMBOL|NAME]]");
            ExitCode::from(2)
        }
    }
}

fn list<E: CatalogEnum>() {
    for error in E::ALL {
        println!("{:>7}  {:<40} {error}", error.code(), error.name());
    }
}

/// Prints the errors with this code and returns whether there are any.
fn explain<E: CatalogEnum>(text: &str) -> bool {
    let Some(error) = E::lookup(text) else {
        eprintln!("{} {} has no error `{text}`", E::PROVIDER, E::ENUM_NAME);
        return false;
    };
    for error in E::candidates(error.raw_code()) {
        println!(
            "{} {} {}: {}",
            E::PROVIDER,
            E::ENUM_NAME,
            error.code(),
            error.name()
        );
        println!("    message:      {}", error.message());
        if let Some(symbol) = error.symbol() {
            println!("    symbol:       {symbol}");
        }
        if !error.params().is_empty() {
            println!("    placeholders: {}", error.params().join(", "));
        }
        if let Some(category) = error.category_name() {
            println!("    category:     {category}");
        }
        if let Some(status) = error.http_status() {
            println!("    HTTP status:  {status}");
        }
        if let Some(retryable) = error.retryable() {
            println!("    retryable:    {retryable}");
        }
        for line in error.documentation().into_iter().flat_map(str::lines) {
            println!("    {line}");
        }
    }
    true
}
