use std::fs;
use std::process::Command;

use expect_test::expect;

use crate::Folder;

#[test]
fn each_command_has_a_manual_page() {
    let folder = Folder::new("man", &[]);
    folder.check(
        &["man", "--output", "share/man1"],
        &expect![[r#"
        -- ends with 0
    "#]],
    );
    let pages = fs::read_dir(folder.0.join("share/man1")).unwrap();
    let mut pages: Vec<_> = pages
        .map(|page| page.unwrap().file_name().into_string().unwrap())
        .collect();
    pages.sort();
    expect![[r#"
        cargo-errcodes-check.1
        cargo-errcodes-completions.1
        cargo-errcodes-diff.1
        cargo-errcodes-docs.1
        cargo-errcodes-explain.1
        cargo-errcodes-fmt.1
        cargo-errcodes-generate.1
        cargo-errcodes-import.1
        cargo-errcodes-man.1
        cargo-errcodes-new.1
        cargo-errcodes-schema.1
        cargo-errcodes-sync.1
        cargo-errcodes.1"#]]
    .assert_eq(&pages.join("\n"));
    expect![[r#"
        .TH "cargo-errcodes-man" "1" "" "cargo-errcodes 0.1.0" "cargo errcodes"
        .ie \n(.g .ds Aq \(aq
        .el .ds Aq '
        .SH NAME
        cargo\-errcodes\-man \- Writes manual pages
        .ie \n(.g .ds Aq \(aq
        .el .ds Aq '
        .SH SYNOPSIS
        \fBcargo errcodes man\fR [\fB\-o\fR|\fB\-\-output\fR] [\fB\-h\fR|\fB\-\-help\fR] 
        .ie \n(.g .ds Aq \(aq
        .el .ds Aq '
        .SH DESCRIPTION
        Writes manual pages.
        .PP
        Without a folder it is the page of `cargo errcodes` itself, to the standard output; with one, a page for each command, too. `man cargo\-errcodes` and `man cargo\-errcodes\-check` find them in a folder `man1` below one that `man \-\-path` lists.
        .ie \n(.g .ds Aq \(aq
        .el .ds Aq '
        .SH OPTIONS
        .TP
        \fB\-o\fR, \fB\-\-output\fR \fI<DIR>\fR
        The folder to write them to; it is made where there is none
        .TP
        \fB\-h\fR, \fB\-\-help\fR
        Print help (see a summary with \*(Aq\-h\*(Aq)
        .SH "EXAMPLES"
        .nf
          cargo errcodes man \-\-output ~/.local/share/man/man1
          cargo errcodes man | man \-l \-
        .fi
    "#]].assert_eq(&folder.read("share/man1/cargo-errcodes-man.1"));
    let main = folder.run(&["man"], "");
    assert_eq!(
        main,
        folder.read("share/man1/cargo-errcodes.1") + "-- ends with 0\n"
    );
    for page in pages {
        let path = folder.0.join("share/man1").join(&page);
        let Ok(output) = Command::new("groff")
            .args(["-ww", "-man", "-Tutf8", "-z"])
            .arg(path)
            .output()
        else {
            return;
        };
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{page}");
    }
}
