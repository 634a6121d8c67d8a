use std::fs;
use std::process::Command;

use expect_test::expect;

use crate::Folder;

#[test]
fn commands_have_manual_pages() {
    let folder = Folder::new("man", &[]);
    folder.check(
        &["man", "--output", "share/man1"],
        &expect![[r#"
            -- exit status 0
        "#]],
    );
    let pages = fs::read_dir(folder.0.join("share/man1")).unwrap();
    let mut pages: Vec<_> = pages
        .map(|page| page.unwrap().file_name().into_string().unwrap())
        .collect();
    pages.sort();
    expect![[r#"
        cargo-errcodes-adopt.1
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
        cargo-errcodes-verify.1
        cargo-errcodes.1"#]]
    .assert_eq(&pages.join("\n"));
    expect![[r#"
        .TH "cargo-errcodes-man" "1" "" "cargo-errcodes 0.1.0" "cargo errcodes"
        .ie \n(.g .ds Aq \(aq
        .el .ds Aq '
        .SH NAME
        cargo\-errcodes\-man \- Generates manual pages
        .ie \n(.g .ds Aq \(aq
        .el .ds Aq '
        .SH SYNOPSIS
        \fBcargo errcodes man\fR [\fB\-o\fR|\fB\-\-output\fR] [\fB\-n\fR|\fB\-\-dry\-run\fR] [\fB\-\-check\fR] [\fB\-h\fR|\fB\-\-help\fR] 
        .ie \n(.g .ds Aq \(aq
        .el .ds Aq '
        .SH DESCRIPTION
        Generates manual pages.
        .PP
        Without `\-\-output`, the manual page of `cargo errcodes` itself is printed. `man cargo\-errcodes` and `man cargo\-errcodes\-check` find the pages in a folder `man1` of a folder that `man \-\-path` lists.
        .ie \n(.g .ds Aq \(aq
        .el .ds Aq '
        .SH OPTIONS
        .TP
        \fB\-o\fR, \fB\-\-output\fR \fI<DIR>\fR
        Folder to write a page for each command to; it is created if needed [default: one page to standard output]
        .TP
        \fB\-n\fR, \fB\-\-dry\-run\fR
        Writes nothing and lists the files that would change
        .TP
        \fB\-\-check\fR
        Writes nothing and exits with status 1 if a file would change, for continuous integration
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
        folder.read("share/man1/cargo-errcodes.1") + "-- exit status 0\n"
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
