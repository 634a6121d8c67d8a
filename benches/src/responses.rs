//! The time to decode a response, compared with parsing its body with `serde_json`.

use std::fmt::Write as _;

use crate::project::Project;

const CATALOG: &str = r#"provider = "Bench"
[response]
code = "/error/code"
message = "/error/message"
detail = "/error/detail"
symbol = "/error/status"
[enums.Api.codes]
404 = { name = "NotFound", message = "The requested entity was not found." }
429 = { name = "Quota" }
"#;

const SEVERAL: &str = r#"provider = "Bench"
[response]
code = "/error/details/*/code"
message = "/error/details/*/text"
[enums.Several.codes]
7 = { name = "TooLong" }
"#;

/// Returns the results of `templates/responses.rs` as a table.
pub fn table() -> String {
    let project = Project::new(
        "responses",
        "errcodes = { path = \"{root}/errcodes\", features = [\"json\"] }\nserde_json = \"1\"",
        "errcodes::include_catalog!(\"one.toml\");\nerrcodes::include_catalog!(\"several.toml\");\n",
    );
    project.write("one.toml", CATALOG);
    project.write("several.toml", SEVERAL);
    project.write("src/main.rs", include_str!("../templates/responses.rs"));
    let output = project.build(&["run", "--release", "-q"]);
    let mut out = "### Responses\n\nMicroseconds to decode a response, the fastest of 50 runs. `serde_json` parses the body into a `Value`.\n\n\
                   | body | `serde_json` | `from_response` |\n|---|---|---|\n"
        .to_owned();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let _ = writeln!(out, "| {line} |");
    }
    out.push('\n');
    out
}
