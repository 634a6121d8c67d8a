//! The size of enums with patterns, and the run time of looking up codes in them.

use std::fmt::Write as _;

use crate::project::Project;

const MODULES: [(&str, &str); 3] = [
    ("none", "no patterns"),
    ("unnamed", "20 patterns without a name"),
    ("named", "20 patterns with a name"),
];

/// Returns the results of `templates/patterns.rs` as a table.
pub fn table() -> String {
    let modules = MODULES.iter().map(|(module, _)| {
        format!(
            "pub mod number_{module} {{ errcodes::include_catalog!(\"number_{module}.toml\"); }}\n\
             pub mod text_{module} {{ errcodes::include_catalog!(\"text_{module}.toml\"); }}\n"
        )
    });
    let source = modules.collect::<Vec<_>>().concat();
    let project = Project::new(
        "patterns",
        "errcodes = { path = \"{root}/errcodes\" }",
        &source,
    );
    for (module, _) in MODULES {
        project.write(&format!("number_{module}.toml"), &numbers(module));
        project.write(&format!("text_{module}.toml"), &texts(module));
    }
    project.write("src/main.rs", include_str!("../templates/patterns.rs"));
    let output = project.build(&["run", "--release", "-q"]);
    let mut out = "### Patterns\n\nAn enum with 1,000 listed codes. The listed and the unlisted codes are in random order; a tenth of the \
                   unlisted ones matches a pattern. Nanoseconds for each code, the fastest of 50 runs.\n\n\
                   | codes | patterns | bytes of the enum | `from_code`, listed | `from_code`, unlisted | `retryable()` of unlisted |\n\
                   |---|---|---|---|---|---|\n"
        .to_owned();
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    for line in lines.lines() {
        let Some((subject, cells)) = line.split_once(' ') else {
            continue;
        };
        let (codes, module) = subject.split_once('_').unwrap_or_default();
        let mut modules = MODULES.iter().filter(|(name, _)| *name == module);
        let description = modules.next().map_or("", |(_, description)| description);
        let _ = writeln!(
            out,
            "| {codes}s | {description} | {} |",
            cells.replace(' ', " | ")
        );
    }
    out.push('\n');
    out
}

/// Returns a catalog with the multiples of 7,919 and ranges of 100,000 numbers.
fn numbers(module: &str) -> String {
    let mut out = "provider = \"Bench\"\n[enums.E.codes]\n".to_owned();
    for code in 1..=1_000 {
        let _ = writeln!(out, "{} = {{ name = \"Error{code}\" }}", code * 7_919);
    }
    for range in 0..20 {
        let first = 100_000_000 + range * 200_000_000;
        let key = format!("\"{first}..={}\"", first + 20_000_000);
        write_pattern(&mut out, module, &key, range);
    }
    out
}

fn texts(module: &str) -> String {
    let mut out =
        "provider = \"Bench\"\n[enums.E]\ncode_type = \"str\"\n[enums.E.codes]\n".to_owned();
    for code in 1..=1_000 {
        let _ = writeln!(out, "E_{} = {{ name = \"Error{code}\" }}", code * 7_919);
    }
    for number in 0..20 {
        let key = format!("\"U_WAIT{number}_{{value:u32}}\"");
        write_pattern(&mut out, module, &key, number);
    }
    out
}

fn write_pattern(out: &mut String, module: &str, key: &str, number: u32) {
    let _ = match module {
        "none" => Ok(()),
        "unnamed" => writeln!(out, "{key} = {{ retryable = true }}"),
        _ => writeln!(
            out,
            "{key} = {{ name = \"Pattern{number}\", retryable = true }}"
        ),
    };
}
