//! Definition lists of reStructuredText and of Sphinx, whose terms are codes or names of errors.

use crate::recognition::{Case, check};

#[test]
fn names_in_definition_lists_are_codes_below_a_heading_about_errors() {
    check(&[
        // The index of a manual, in French.
        Case {
            name: "roles.rst",
            page: "##########################\nCodes d'erreur de la porte\n##########################\n\n:index:`PoOk`\n   C'est le code par défaut. Il indique qu'il\n   n'y a aucune erreur\n\n\
                   :index:`PoInconnue`\n   Indique une erreur inconnue (les détails peuvent\n   donner plus d'informations).\n\n:index:`PoFermee`\n   La porte est fermée, voir ``PoOk``.\n",
            args: &[],
            entries: &[
                "PoOk: C'est le code par défaut. Il indique qu'il n'y a aucune erreur",
                "PoInconnue: Indique une erreur inconnue (les détails peuvent donner plus d'informations).",
                "PoFermee: La porte est fermée, voir PoOk.",
            ],
            reported: &[],
        },
        // A manual page in plain text.
        Case {
            name: "manual.rst",
            page: "NAME\n    lockctl - control a lock\n\nDESCRIPTION\n    Opens ``doors``.\n\nERRORS\n    ``EAGAIN``\n        The queue is not empty.\n\n    ``EBADF``\n        desc is not a lock\n        that is open.\n\n\
                   \x20   ``EINVAL``\n        The size is too large.\n\n        Use a smaller one.\n",
            args: &[],
            entries: &[
                "EAGAIN: The queue is not empty.",
                "EBADF: desc is not a lock that is open.",
                "EINVAL: The size is too large. | description=Use a smaller one.",
            ],
            reported: &[],
        },
        // Plain words, below a heading in German.
        Case {
            name: "words.rst",
            page: "Fehlermeldungen\n===============\n\nTorFehlt\n  Das Tor ist nicht vorhanden.\n\nTorKlemmt\n  Das Tor klemmt. Rufen Sie den\n  Kundendienst an.\n\nSchluesselFalsch\n  Der Schlüssel passt nicht.\n\nWeiteres im Handbuch.\n",
            args: &[],
            entries: &[
                "TorFehlt: Das Tor ist nicht vorhanden.",
                "TorKlemmt: Das Tor klemmt. Rufen Sie den Kundendienst an.",
                "SchluesselFalsch: Der Schlüssel passt nicht.",
            ],
            reported: &[],
        },
        // Members of another list are not errors.
        Case {
            name: "strong.rst",
            page: "Errors of the gate\n==================\n\n**NoDoor**\n    There is no door.\n**NoKey**\n    There is no key.\n**Locked**\n    The door is locked.\n\nProperties\n==========\n\n**WidthMin**\n    The width.\n**WidthMax**\n    The width, not the height.\n**Height**\n    The height.\n",
            args: &[],
            entries: &[
                "NoDoor: There is no door.",
                "NoKey: There is no key.",
                "Locked: The door is locked.",
            ],
            reported: &["`Acme` lacks 3 codes of the page"],
        },
        Case {
            name: "classifiers.rst",
            page: "Error codes\n===========\n\nE101 : fatal\n   The door is lost.\n\n   Find it.\n\nE103\n   The lock is broken.\n",
            args: &[],
            entries: &[
                "E101: fatal | description=The door is lost.\\n\\nFind it.",
                "E103: The lock is broken.",
            ],
            reported: &[],
        },
        Case {
            name: "terms.html",
            page: "<h1>Error codes</h1><dl><dt><code>NoDoor</code></dt><dd>There is no door.</dd><dt>NoKey</dt><dd>There is no key.</dd>\
                   <dt>Locked</dt><dd>The door is locked.</dd></dl><p>See the guide.</p>",
            args: &[],
            entries: &[
                "NoDoor: There is no door.",
                "NoKey: There is no key.",
                "Locked: The door is locked.",
            ],
            reported: &[],
        },
        // The fields of an error.
        Case {
            name: "fields.rst",
            page: "Error object\n============\n\n:py:attr:`errorCode`\n   The code of the error.\n\n:py:attr:`errorMessage`\n   The message, if an error occurred.\n\n``ErrorDetails``\n   Details that are not in the message.\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

#[test]
fn objects_of_sphinx_are_codes_below_a_heading_about_errors() {
    check(&[
        Case {
            name: "macros.rst",
            page: "Error constants\n---------------\n\n.. c:macro:: GT_E2BIG\n\n    argument list too long\n\n.. c:macro:: GT_EACCES\n\n    permission denied\n\n    See :c:func:`gt_open`.\n\n.. c:macro:: GT_EOK\n\n    no error\n\n\
                   API\n---\n\n.. c:macro:: GT_ERRNO_MAP(iter)\n\n    Expands to all errors.\n\n.. c:function:: const char* gt_strerror(int err)\n\n    Returns the error message for the given error code.\n",
            args: &[],
            entries: &[
                "GT_E2BIG: argument list too long",
                "GT_EACCES: permission denied | description=See gt_open.",
                "GT_EOK: no error",
            ],
            reported: &[],
        },
        Case {
            name: "data.rst",
            page: ":mod:`gate.errno` --- Error codes of the gate\n=============================================\n\n.. data:: errorcode\n\n   A dictionary.\n\n.. data:: EDOOR\n\n   There is no door.\n\n\n.. data:: EHOT\n\n   Too hot.\n\n.. data:: ECOLD\n\n   Too cold.\n\n.. data:: EKEY\n   :type: int\n\n   There is no key. It is mapped to\n   :exc:`KeyMissingError`.\n\n\n.. data:: ELOCK\n\n   The lock is broken.\n",
            args: &[],
            entries: &[
                "EDOOR: There is no door.",
                "EHOT: Too hot.",
                "ECOLD: Too cold.",
                "EKEY: There is no key. It is mapped to KeyMissingError.",
                "ELOCK: The lock is broken.",
            ],
            reported: &[],
        },
        Case {
            name: "values.rst",
            page: "Error codes\n-----------\n\n.. data:: EDOOR = 1\n\n   There is no door.\n\n.. data:: EKEY = 2\n\n   There is no key.\n\n.. data:: ELOCK = 5\n\nText.\n",
            args: &[],
            entries: &[
                "1: There is no door. | symbol=EDOOR",
                "2: There is no key. | symbol=EKEY",
                "5:  | symbol=ELOCK",
            ],
            reported: &[],
        },
        Case {
            name: "exceptions.rst",
            page: "Exceptions\n==========\n\n.. exception:: NoDoor\n\n   There is no door.\n\n.. exception:: GateError(code)\n\n   Base class.\n\n.. py:exception:: gate.Broken\n   :no-index:\n\n   The gate is broken.\n",
            args: &[],
            entries: &[
                "NoDoor: There is no door.",
                "GateError: Base class.",
                "gate.Broken: The gate is broken.",
            ],
            reported: &[],
        },
    ]);
}
