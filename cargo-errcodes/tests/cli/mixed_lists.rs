//! Lists of source files in which some errors are written in another way than others.

use crate::recognition::{Case, check};

#[test]
fn objects_and_calls_are_one_list() {
    const CAMEL: &[&str] = &[
        "1001: no such door | symbol=noDoor",
        "1002: the door is locked | symbol=locked",
        "1003: the key is lost | symbol=noKey",
    ];
    const GO: &[&str] = &[
        "1001: no such door | symbol=ErrNoDoor",
        "1002: the door is locked | symbol=ErrLocked",
        "1003: the key is lost | symbol=ErrNoKey",
    ];
    const PASCAL: &[&str] = &[
        "1001: no such door | symbol=NoDoor",
        "1002: the door is locked | symbol=Locked",
        "1003: the key is lost | symbol=NoKey",
    ];
    const UPPER: &[&str] = &[
        "1001: no such door | symbol=NO_DOOR",
        "1002: the door is locked | symbol=LOCKED",
        "1003: the key is lost | symbol=NO_KEY",
    ];
    let case = |name, entries, page| Case {
        name,
        page,
        args: &[],
        entries,
        reported: &["3 entries in 1 enum"],
    };
    check(&[
        case(
            "errors.go",
            GO,
            "package gate\n\nvar (\n\tErrNoDoor = NewError(1001, \"no such door\")\n\tErrLocked = NewError(1002, \"the door is locked\")\n\tErrNoKey  = &Error{Code: 1003, Message: \"the key is lost\"}\n)\n",
        ),
        case(
            "one_call.go",
            GO,
            "package gate\n\nvar (\n\tErrNoDoor = &Error{\n\t\tCode: 1001,\n\t\tMessage: \"no such door\",\n\t}\n\tErrLocked = NewError(1002, \"the door is locked\")\n\tErrNoKey  = &Error{Code: 1003, Message: \"the key is lost\"}\n)\n",
        ),
        case(
            "errors.ts",
            CAMEL,
            "export const errors = {\n  noDoor: { code: 1001, message: \"no such door\" },\n  locked: createError(1002, \"the door is locked\"),\n  noKey: createError(1003, \"the key is lost\"),\n};\n",
        ),
        case(
            "Errors.cs",
            PASCAL,
            "public static class Errors {\n  public static readonly Error NoDoor = new Error(1001, \"no such door\");\n  public static readonly Error Locked = new Error(1002, \"the door is locked\");\n  public static readonly Error NoKey = new Error { Code = 1003, Message = \"the key is lost\" };\n}\n",
        ),
        case(
            "errors.rs",
            UPPER,
            "pub const NO_DOOR: Error = Error::new(1001, \"no such door\");\npub const LOCKED: Error = Error::new(1002, \"the door is locked\");\npub const NO_KEY: Error = Error { code: 1003, message: \"the key is lost\" };\n",
        ),
    ]);
}

#[test]
fn calls_far_from_objects_are_another_list() {
    check(&[Case {
        name: "errors.go",
        page: "package gate\n\nvar (\n\tErrNoDoor = NewError(1, \"no such door\")\n\tErrLocked = NewError(2, \"the door is locked\")\n)\n\n// Errors of the key.\n//\n// They have objects.\n\nvar (\n\tErrNoKey = &KeyError{Code: 1, Message: \"the key is lost\"}\n\tErrBent = &KeyError{Code: 2, Message: \"the key is bent\"}\n)\n",
        args: &[],
        entries: &[
            "1: no such door | symbol=ErrNoDoor",
            "2: the door is locked | symbol=ErrLocked",
            "1: the key is lost | symbol=ErrNoKey",
            "2: the key is bent | symbol=ErrBent",
        ],
        reported: &["4 entries in 2 enums"],
    }]);
}
