//! Sources of typeset manuals: manual pages, Texinfo and `LaTeX`; responses in RAML.

use crate::recognition::{Case, check};

#[test]
fn errors_in_manual_pages_are_read() {
    check(&[
        // The flags in another section are not errors.
        Case {
            name: "open.2",
            page: ".TH OPEN 2 2024-01-01\n.SH NAME\nopen \\- open a gate\n.SH SYNOPSIS\n.nf\n#include <gate.h>\n.fi\n.SH DESCRIPTION\nThe\n.I flags\nare:\n.TP\n.B O_APPEND\nThe gate is opened in append mode.\n.TP\n.B O_CREAT\nIf the gate does not exist, create it.\n.TP\n.BR O_EXCL\nFail if the gate already exists.\n\
                   .SH ERRORS\n.BR open ()\ncan fail with the following errors:\n.TP\n.B EACCES\nThe requested access to the gate is not\nallowed.\n.TP\n.BR EAGAIN \" or \" EWOULDBLOCK\nTry again, nothing there.\n.TP\n.B EEXIST\n.I path\nalready exists and\n.B O_CREAT\nwas used.\n.SH NOTES\n.TP\n.B GATE_MAX\nNot more than this.\n",
            args: &[],
            entries: &[
                "EACCES: The requested access to the gate is not allowed.",
                "EAGAIN: Try again, nothing there.",
                "EWOULDBLOCK: Try again, nothing there.",
                "EEXIST: path already exists and O_CREAT was used.",
            ],
            reported: &[],
        },
        Case {
            name: "mdoc.3",
            page: ".Dd January 1, 2024\n.Dt GATE 3\n.Os\n.Sh ERRORS\n.Bl -tag -width Er\n.It Bq Er EAGAIN\nThe queue is not empty, see\n.Xr queue 3 .\n.It Bq Er EBADF\n.Fa fd\nis not a valid gate.\n.It Bq Er EINVAL\nThe size is too large.\n.El\nText.\n",
            args: &[],
            entries: &[
                "EAGAIN: The queue is not empty, see queue(3).",
                "EBADF: fd is not a valid gate.",
                "EINVAL: The size is too large.",
            ],
            reported: &[],
        },
        Case {
            name: "numbers.1",
            page: ".TH GATE 1\n.SH \"EXIT STATUS\"\n.IP \\fB0\\fR 4\nSuccess.\n.IP \"\\fB1\\fR\" 4\nThe gate isn\\(aqt there.\n.IP 12\nFailed to open \\fIgate\\fP.\n",
            args: &[],
            entries: &[
                "0: Success.",
                "1: The gate isn't there.",
                "12: Failed to open gate.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn errors_in_texinfo_and_latex_are_read() {
    check(&[
        Case {
            name: "gate.texi",
            page: "@node Error Codes\n@section Error Codes\n\n@table @code\n@item GATE_E_DOOR\nThere is no door.\n\n@item GATE_E_KEY\nThere is no @emph{key}.\n@end table\n\n\
                   @deftypevr Macro int EGATE\n@standards{POSIX.1, errno.h}\nNo gate.\n@end deftypevr\n@deftypevr Macro int EFENCE\nNo fence.\n@end deftypevr\n",
            args: &[],
            entries: &[
                "GATE_E_DOOR: There is no door.",
                "GATE_E_KEY: There is no key.",
                "EGATE: No gate.",
                "EFENCE: No fence.",
            ],
            reported: &[],
        },
        Case {
            name: "multitable.texi",
            page: "\\input texinfo\n@chapter Return codes\n@multitable @columnfractions .2 .8\n@headitem Code @tab Meaning\n@item 1\n@tab There is no door.\n@item 2 @tab There is no @file{key}.\n@end multitable\n",
            args: &[],
            entries: &["1: There is no door.", "2: There is no key."],
            reported: &[],
        },
        Case {
            name: "tables.tex",
            page: "\\documentclass{article}\n\\begin{document}\n\\section{Error codes}\n\\begin{tabular}{|l|l|}\n\\hline\nCode & Meaning \\\\\n\\hline\n1000 & Open. \\\\ 1001 & There is no door. \\\\ \\hline\n1002 & There is \\emph{no} key \\& no % remark\n  lock. \\\\\n\\texttt{1003} & Locked (100\\,\\%). \\\\\n\\hline\n\\end{tabular}\n\
                   \\subsection{More errors}\n\\begin{description}\n\\item[2001] The battery is low.\n\\item[2002] No battery.\n\\end{description}\n\\end{document}\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "1000: Open.",
                "1001: There is no door.",
                "1002: There is no key & no lock.",
                "1003: Locked (100 %).",
                "2001: The battery is low.",
                "2002: No battery.",
            ],
            reported: &[],
        },
        Case {
            name: "api.raml",
            page: "#%RAML 1.0\ntitle: Gate\n/doors:\n  get:\n    responses:\n      400:\n        description: There is no door\n        body:\n          application/json:\n            example: |\n              {\"code\": 1001, \"message\": \"There is no door\"}\n      404:\n        description: Not found\n      409:\n        description: Locked\n",
            args: &[],
            entries: &["400: There is no door", "404: Not found", "409: Locked"],
            reported: &[],
        },
    ]);
}
