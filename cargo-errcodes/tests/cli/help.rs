use expect_test::expect;

use crate::Folder;

#[test]
fn each_command_has_help_with_examples() {
    let folder = Folder::new("help", &[]);
    folder.check(&["--help"], &expect![[r#"
        Checks, explains and compares catalogs of error codes, and makes Rust of them

        Usage: cargo errcodes [OPTIONS] <COMMAND>

        Commands:
          check     Says what is wrong with catalogs, as the build does, warnings too
          explain   Tells all that the catalogs know about a code
          generate  Writes the Rust that the macro makes of a catalog, for builds without procedural macros
          docs      Writes a reference of all codes for the website of an SDK: Markdown, or one page of HTML
          diff      Says what has changed between two catalogs, and what that means for the users of an SDK
          new       Writes a catalog to begin with, with a comment on each key
          help      Print this message or the help of the given subcommand(s)

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
    for command in ["check", "explain", "generate", "docs", "diff", "new"] {
        let help = folder.run(&[command, "--help"], "");
        assert!(help.contains("Examples:\n  cargo errcodes"), "{help}");
        assert!(help.ends_with("-- ends with 0\n"), "{help}");
    }
    assert!(folder.run(&["chek"], "").ends_with("-- ends with 2\n"));
}
