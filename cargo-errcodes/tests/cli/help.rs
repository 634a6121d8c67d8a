use expect_test::expect;

use crate::Folder;

#[test]
fn commands_have_help_with_examples() {
    let folder = Folder::new("help", &[]);
    folder.check(&["--help"], &expect![[r#"
        Creates, checks, explains and compares catalogs of vendors' error codes, and generates Rust code and
        documentation from them

        Usage: cargo errcodes [OPTIONS] <COMMAND>

        Commands:
          new          Creates a catalog to fill in by hand, with a comment on each key
          import       Creates a catalog from a vendor's page, as a browser saves or copies it
          adopt        Creates a catalog from an enum that you have written by hand, and connects the enum
                       with it
          sync         Updates a catalog with what has changed on the vendor's page
          verify       Checks a catalog against the vendor's pages
          check        Reports the errors and warnings of catalogs, as a build does
          fmt          Formats catalogs: whitespace, indentation and the order of keys
          explain      Shows everything that the catalogs say about an error
          diff         Shows the changes between two catalogs, and the version bump that they require
          docs         Generates a reference of all error codes, for the website of an SDK
          generate     Generates the Rust code of a catalog, for builds without procedural macros
          schema       Generates a JSON Schema, with which editors complete and check catalogs
          completions  Prints a shell completion script for `cargo errcodes`
          man          Generates manual pages
          help         Print this message or the help of the given subcommand(s)

        Options:
              --color <WHEN>  When to use colors; the environment variable `NO_COLOR` is respected [default:
                              auto] [possible values: auto, always, never]
          -q, --quiet         Prints no notes and no summaries, only errors, warnings and the requested
                              output
          -h, --help          Print help
          -V, --version       Print version

        Exit status:
          0  Success: there are no errors, or the output is what was requested
          1  Findings: a catalog has errors, something differs, or nothing was found
          2  Failure: a file can't be read or written, or an argument is invalid
        -- exit status 0
    "#]]);
    for command in [
        "new",
        "import",
        "adopt",
        "sync",
        "verify",
        "check",
        "fmt",
        "explain",
        "diff",
        "docs",
        "generate",
        "schema",
        "completions",
        "man",
    ] {
        let help = folder.run(&[command, "--help"], "");
        assert!(help.contains("Examples:"), "{command}: {help}");
        assert!(help.contains("Usage: cargo errcodes"), "{command}: {help}");
        assert!(help.ends_with("-- exit status 0\n"), "{help}");
    }
    assert!(folder.run(&["chek"], "").ends_with("-- exit status 2\n"));
}
