use std::env;
use std::path::Path;
use std::process::Command;

use expect_test::expect;

use crate::{DOOR, Folder};

const MANIFEST: &str =
    "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";

const URNS: &str = r#"provider = "Uniform Names"
[enums.Urn]
code_type = "str"
[enums.Urn.codes]
"urn:a:one" = { name = "One", symbol = "A B" }
"urn:a:two" = { name = "Two", symbol = "A'C" }
"#;

fn folder(name: &str) -> Folder {
    let source = "errcodes::include_catalog!(\"door.toml\");\nerrcodes::include_catalog!(\"codes/urn.toml\");";
    Folder::new(
        name,
        &[
            ("Cargo.toml", MANIFEST),
            ("src/lib.rs", source),
            ("door.toml", DOOR),
            ("codes/urn.toml", URNS),
        ],
    )
}

/// Returns the output of a shell with the command in its path; `None` if the shell is not installed.
fn shell(folder: &Folder, program: &str, script: &str) -> Option<String> {
    let bin = Path::new(env!("CARGO_BIN_EXE_cargo-errcodes"))
        .parent()
        .unwrap();
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(
        [bin.to_path_buf()]
            .into_iter()
            .chain(env::split_paths(&path)),
    );
    let output = Command::new(program)
        .args(["-c", script])
        .current_dir(&folder.0)
        .env("PATH", path.unwrap())
        .output()
        .ok()?;
    let text = [output.stdout, output.stderr].concat();
    Some(String::from_utf8(text).unwrap())
}

#[test]
fn words_have_candidates() {
    let folder = folder("complete");
    let mut all = String::new();
    for words in [
        &["ex"][..],
        &["check", "--format", ""],
        &["check", "--deny"],
        &["check", "c"],
        &["check", "codes/"],
        &["explain", ""],
        &["explain", "E_"],
        &["explain", "Urn", "urn:a:t"],
        &["explain", "--catalog", "codes/urn.toml", "T"],
        &["completions", "p"],
        &["nothing", ""],
    ] {
        let printed = folder.run(&[&["__complete", "--"], words].concat(), "");
        let printed = printed.strip_suffix("-- exit status 0\n").unwrap();
        all += &["> ", &words.join(" "), "\n", printed].concat();
    }
    expect![[r#"
        > ex
        explain	Shows everything that the catalogs say about an error
        > check --format 
        full	The format of the compiler, with the lines of the catalog
        short	One line per diagnostic: path, line, column and message
        json	One line with a JSON object per diagnostic
        github	Annotations for a pull request on GitHub
        cargo	Messages as in `cargo check --message-format=json`, together with those of the build, for editors
        > check --deny
        --deny-warnings	Treats warnings as errors
        > check c
        codes/
        > check codes/
        codes/urn.toml
        > explain 
        Uniform Names	provider
        Urn	enum of Uniform Names
        Doors Inc.	provider
        Door	enum of Doors Inc.
        urn:a:one	Urn: One
        urn:a:two	Urn: Two
        23	Door: Locked
        40	Door: Jammed
        50	Door: WrongKey
        --catalog	Catalog to search; repeatable [default: the catalogs of this workspace]
        --color	When to use colors; the environment variable `NO_COLOR` is respected
        --quiet	Prints no notes and no summaries, only errors, warnings and the requested output
        --help	Print help (see more with '--help')
        --package	Package to read instead of all packages of the workspace: a name, `NAME@VERSION`, or a pattern with `*` and `?`
        --manifest-path	Path to the Cargo.toml of the workspace or of one of its packages [default: the one of the current directory]
        > explain E_
        E_LOCKED	Door: code 23
        > explain Urn urn:a:t
        urn:a:two	Urn: Two
        > explain --catalog codes/urn.toml T
        Two	Urn: code urn:a:two
        > completions p
        powershell
        > nothing 
        new	Creates a catalog to fill in by hand, with a comment on each key
        import	Creates a catalog from a vendor's page, as a browser saves or copies it
        adopt	Creates a catalog from an enum that you have written by hand, and connects the enum with it
        sync	Updates a catalog with what has changed on the vendor's page
        verify	Checks a catalog against the vendor's pages
        check	Reports the errors and warnings of catalogs, as a build does
        fmt	Formats catalogs: whitespace, indentation and the order of keys
        explain	Shows everything that the catalogs say about an error
        diff	Shows the changes between two catalogs, and the version bump that they require
        docs	Generates a reference of all error codes, for the website of an SDK
        generate	Generates the Rust code of a catalog, for builds without procedural macros
        schema	Generates a JSON Schema, with which editors complete and check catalogs
        completions	Prints a shell completion script for `cargo errcodes`
        man	Generates manual pages
        help	Print this message or the help of the given subcommand(s)
        --color	When to use colors; the environment variable `NO_COLOR` is respected
        --quiet	Prints no notes and no summaries, only errors, warnings and the requested output
        --help	Print help
        --version	Print version
    "#]].assert_eq(&all);
}

const IN_BASH: &str = r#"
_of_others() { COMPREPLY=(others); }
complete -F _of_others cargo
source <(cargo-errcodes errcodes completions bash)
try() {
    COMP_LINE=$1 COMP_POINT=${#1}
    COMP_WORDS=($1)
    [[ $1 == *" " ]] && COMP_WORDS+=("")
    [[ $1 == *'&& '* ]] && COMP_WORDS=("${COMP_WORDS[@]:2}")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    local function=$(complete -p "${COMP_WORDS[0]}")
    function=${function##*-F } COMPREPLY=()
    ${function%% *} "${COMP_WORDS[0]}" "${2-${COMP_WORDS[COMP_CWORD]}}"
    printf '%s:' "$1"
    printf ' <%s>' "${COMPREPLY[@]}"
    printf '\n'
}
try 'cargo errcodes expl'
try 'cargo +nightly errcodes expl'
try 'cargo-errcodes expl'
try 'cargo-errcodes errcodes expl'
try 'cargo buil'
try 'cargo errcode'
try 'cargo errcodes check --format=gi' gi
try 'cargo errcodes explain Doo'
try "cargo errcodes explain 'Doo" Doo
try 'cargo errcodes explain urn:a:' ''
try 'cargo errcodes explain A'
try 'cargo errcodes explain --catalog codes/urn.toml O'
try 'true && cargo errcodes fmt codes/'
"#;

#[test]
fn bash_completes_words() {
    let Some(printed) = shell(&folder("complete-bash"), "bash", IN_BASH) else {
        return;
    };
    expect![[r#"
        cargo errcodes expl: <explain>
        cargo +nightly errcodes expl: <explain>
        cargo-errcodes expl: <explain>
        cargo-errcodes errcodes expl: <explain>
        cargo buil: <others>
        cargo errcode: <others>
        cargo errcodes check --format=gi: <github>
        cargo errcodes explain Doo: <Doors\ Inc.> <Door>
        cargo errcodes explain 'Doo: <Doors Inc.> <Door>
        cargo errcodes explain urn:a:: <one> <two>
        cargo errcodes explain A: <A\ B> <A\'C>
        cargo errcodes explain --catalog codes/urn.toml O: <One>
        true && cargo errcodes fmt codes/: <codes/urn.toml>
    "#]]
    .assert_eq(&printed);
}

const IN_FISH: &str = r#"
cargo-errcodes errcodes completions fish | source
for line in 'cargo errcodes expl' 'cargo +nightly errcodes expl' 'cargo-errcodes expl' 'cargo errcodes explain urn:a:t' "cargo errcodes explain 'Doo"
    echo $line
    complete -C $line
end
"#;

#[test]
fn fish_completes_words() {
    let Some(printed) = shell(&folder("complete-fish"), "fish", IN_FISH) else {
        return;
    };
    expect![[r#"
        cargo errcodes expl
        explain	Tells all that the catalogs know about a code
        cargo +nightly errcodes expl
        explain	Tells all that the catalogs know about a code
        cargo-errcodes expl
        explain	Tells all that the catalogs know about a code
        cargo errcodes explain urn:a:t
        urn:a:two	Urn: Two
        cargo errcodes explain 'Doo
        Doors Inc.	a provider
        Door	an enum of Doors Inc.
    "#]]
    .assert_eq(&printed);
}

#[test]
fn scripts_are_valid_in_their_shells() {
    let folder = Folder::new("complete-scripts", &[]);
    for (name, is_right) in [("zsh", "zsh -n"), ("bash", "bash -n"), ("fish", "fish -n")] {
        let script =
            format!("cargo-errcodes errcodes completions {name} > script && {is_right} script");
        if Command::new(name).arg("--version").output().is_ok() {
            assert_eq!(shell(&folder, "bash", &script).unwrap(), "", "{name}");
        }
    }
    for name in ["elvish", "powershell"] {
        let script = folder.run(&["completions", name], "");
        assert!(
            script.contains("cargo-errcodes errcodes __complete"),
            "{script}"
        );
    }
}
