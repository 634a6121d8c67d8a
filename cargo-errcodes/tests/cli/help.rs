use expect_test::expect;

use crate::Folder;

#[test]
fn each_command_has_help_with_examples() {
    let folder = Folder::new("help", &[]);
    folder.check(&["--help"], &expect![[r#"
        Makes catalogs of vendors' error codes, checks, explains and compares them, and makes Rust and
        documents of them

        Usage: cargo errcodes [OPTIONS] <COMMAND>

        Commands:
          new          Writes a catalog to begin with, with a comment on each key
          import       Makes a catalog of a vendor's page, as a browser saves or copies it
          sync         Says what has changed on a vendor's page since its catalog was written, and brings
                       the catalog up to date
          check        Says what is wrong with catalogs, as the build does, warnings too
          fmt          Brings catalogs into one form: blanks, indentation, the order of keys
          explain      Tells all that the catalogs know about a code
          diff         Says what has changed between two catalogs, and what that means for the users of an
                       SDK
          docs         Writes a reference of all codes for the website of an SDK: Markdown, or one page of
                       HTML
          generate     Writes the Rust that the macro makes of a catalog, for builds without procedural
                       macros
          schema       Writes a JSON Schema of catalogs, with which editors complete and check them
          completions  Writes a script with which a shell completes `cargo errcodes`
          man          Writes manual pages
          help         Print this message or the help of the given subcommand(s)

        Options:
              --color <WHEN>  When to use colours; `NO_COLOR` is respected, too [default: auto] [possible
                              values: auto, always, never]
          -h, --help          Print help
          -V, --version       Print version

        Exit codes:
          0  all is well, or what was asked for is shown
          1  there are mistakes, or differences, or nothing that was asked for
          2  it can't be done: a file can't be read, an argument is wrong
        -- ends with 0
    "#]]);
    for command in [
        "new",
        "import",
        "sync",
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
        assert!(help.ends_with("-- ends with 0\n"), "{help}");
    }
    assert!(folder.run(&["chek"], "").ends_with("-- ends with 2\n"));
}
