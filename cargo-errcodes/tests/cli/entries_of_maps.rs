//! Maps of source files whose values have several parts.

use crate::recognition::{Case, check};

/// The entries of the maps, with numbers as codes.
const ENTRIES: &[&str] = &[
    "1001: No such door | description=The door does not exist.",
    "1002: Door is locked | description=Unlock the door first.",
    "1003: The key is lost | description=Order another key.",
];

fn case(name: &'static str, page: &'static str) -> Case {
    Case {
        name,
        page,
        args: &[],
        entries: ENTRIES,
        reported: &[],
    }
}

#[test]
fn calls_and_lists_are_values_of_maps() {
    check(&[
        case(
            "errors.rs",
            "pub static ERRORS: [(u32, ErrorInfo); 3] = [\n    (1001, ErrorInfo::new(\"No such door\", \"The door does not exist.\")),\n    (1002, ErrorInfo::new(\"Door is locked\", \"Unlock the door first.\")),\n    (1003, ErrorInfo::new(\"The key is lost\", \"Order another key.\")),\n];\n",
        ),
        case(
            "map.js",
            "const errors = new Map([\n  [1001, new ErrorInfo(\"No such door\", \"The door does not exist.\")],\n  [1002, new ErrorInfo(\"Door is locked\", \"Unlock the door first.\")],\n  [1003, new ErrorInfo(\"The key is lost\", \"Order another key.\")],\n]);\n",
        ),
        case(
            "lists.js",
            "const errors = new Map([\n  [1001, [\"No such door\", \"The door does not exist.\"]],\n  [1002, [\"Door is locked\", \"Unlock the door first.\"]],\n  [1003, [\"The key is lost\", \"Order another key.\"]],\n]);\n",
        ),
        case(
            "errors.dart",
            "const errors = <int, ErrorInfo>{\n  1001: ErrorInfo(\"No such door\", \"The door does not exist.\"),\n  1002: ErrorInfo(\"Door is locked\", \"Unlock the door first.\"),\n  1003: ErrorInfo(\"The key is lost\", \"Order another key.\"),\n};\n",
        ),
        case(
            "errors.ts",
            "export const errors: Record<number, ErrorInfo> = {\n  1001: new ErrorInfo(\"No such door\", \"The door does not exist.\"),\n  1002: new ErrorInfo(\"Door is locked\", \"Unlock the door first.\"),\n  1003: new ErrorInfo(\"The key is lost\", \"Order another key.\"),\n};\n",
        ),
        case(
            "Errors.java",
            "class Errors {\n static final Map<Integer, Info> ERRORS = Map.ofEntries(\n    Map.entry(1001, new Info(\"No such door\", \"The door does not exist.\")),\n    Map.entry(1002, new Info(\"Door is locked\", \"Unlock the door first.\")),\n    Map.entry(1003, new Info(\"The key is lost\", \"Order another key.\")),\n  );\n}\n",
        ),
        case(
            "errors.scala",
            "object Errors {\n  val errors = Map(\n    1001 -> ErrorInfo(\"No such door\", \"The door does not exist.\"),\n    1002 -> ErrorInfo(\"Door is locked\", \"Unlock the door first.\"),\n    1003 -> ErrorInfo(\"The key is lost\", \"Order another key.\"),\n  )\n}\n",
        ),
        case(
            "errors.php",
            "<?php\nreturn [\n    '1001' => new ErrorInfo(\"No such door\", \"The door does not exist.\"),\n    '1002' => new ErrorInfo(\"Door is locked\", \"Unlock the door first.\"),\n    '1003' => new ErrorInfo(\"The key is lost\", \"Order another key.\"),\n];\n",
        ),
        case(
            "errors.c",
            "static const struct row errors[] = {\n  { 1001, { \"No such door\", \"The door does not exist.\" } },\n  { 1002, { \"Door is locked\", \"Unlock the door first.\" } },\n  { 1003, { \"The key is lost\", \"Order another key.\" } },\n};\n",
        ),
        case(
            "errors.cpp",
            "static const std::map<int, ErrorInfo> errors = {\n  {1001, ErrorInfo{\"No such door\", \"The door does not exist.\"}},\n  {1002, ErrorInfo{\"Door is locked\", \"Unlock the door first.\"}},\n  {1003, ErrorInfo{\"The key is lost\", \"Order another key.\"}},\n};\n",
        ),
        case(
            "pairs.cpp",
            "static const std::map<int, std::pair<std::string, std::string>> errors = {\n  {1001, std::make_pair(\"No such door\", \"The door does not exist.\")},\n  {1002, std::make_pair(\"Door is locked\", \"Unlock the door first.\")},\n  {1003, std::make_pair(\"The key is lost\", \"Order another key.\")},\n};\n",
        ),
        case(
            "errors.kt",
            "val errors = mapOf(\n    1001 to listOf(\"No such door\", \"The door does not exist.\"),\n    1002 to listOf(\"Door is locked\", \"Unlock the door first.\"),\n    1003 to listOf(\"The key is lost\", \"Order another key.\"),\n)\n",
        ),
        case(
            "tuples.swift",
            "let errors: [Int: (String, String)] = [\n    1001: (\"No such door\", \"The door does not exist.\"),\n    1002: (\"Door is locked\", \"Unlock the door first.\"),\n    1003: (\"The key is lost\", \"Order another key.\"),\n]\n",
        ),
        case(
            "Put.java",
            "public class Errors {\n  static {\n    MAP.put(1001, new String[]{\"No such door\", \"The door does not exist.\"});\n    MAP.put(1002, new String[]{\"Door is locked\", \"Unlock the door first.\"});\n    MAP.put(1003, new String[]{\"The key is lost\", \"Order another key.\"});\n  }\n}\n",
        ),
        case(
            "Errors.cs",
            "static readonly Dictionary<int, ErrorInfo> Errors = new() {\n    { 1001, new ErrorInfo(\"No such door\", \"The door does not exist.\") },\n    [1002] = new ErrorInfo { Title = \"Door is locked\", Message = \"Unlock the door first.\" },\n    { 1003, new(\"The key is lost\", \"Order \" + \"another key.\") },\n};\n",
        ),
    ]);
}

#[test]
fn the_shorter_one_of_two_messages_is_the_message() {
    check(&[
        case(
            "titles.php",
            "<?php\nclass Codes\n{\n    public static $codeToMessages = [\n        1001 => [\"title\" => \"No such door\", \"message\" => \"The door does not exist.\"],\n        1002 => [\"title\" => \"Door is locked\", \"message\" => \"Unlock the door first.\"],\n        1003 => [\"title\" => \"The key is lost\", \"message\" => \"Order another key.\"],\n    ];\n}\n",
        ),
        case(
            "array.php",
            "<?php\nreturn array(\n    1001 => array('message' => 'The door does not exist.', 'title' => 'No such door'),\n    1002 => array('message' => 'Unlock the door first.', 'title' => 'Door is locked'),\n    1003 => array('message' => 'Order another key.', 'title' => 'The key is lost'),\n);\n",
        ),
        case(
            "titles.ts",
            "const errors = {\n  1001: { title: \"No such door\", message: \"The door does not exist.\" },\n  1002: { title: \"Door is locked\", message: \"Unlock the door first.\" },\n  1003: { title: \"The key is lost\", message: \"Order another key.\" },\n};\n",
        ),
    ]);
}

#[test]
fn other_parts_of_values_are_columns_or_reported() {
    check(&[
        Case {
            name: "statuses.go",
            page: "package gate\n\nvar errors = map[int]Info{\n\t1001: {\"No such door\", \"The door does not exist.\", 404},\n\t1002: {\"Door is locked\", \"Unlock the door first.\", 404},\n\t1003: {\"The key is lost\", \"Order another key.\", 404},\n}\n",
            args: &[],
            entries: ENTRIES,
            reported: &[],
        },
        Case {
            name: "repeated.php",
            page: "<?php\n$errors = [\n    'E1001' => new Failure('E1001', \"No such door\", \"The door does not exist.\", 'warn'),\n    'E1002' => new Failure('E1002', \"Door is locked\", \"Unlock the door first.\", 'warn'),\n    'E1003' => new Failure('E1003', \"The key is lost\", \"Order another key.\", 'warn'),\n];\n",
            args: &[],
            entries: &[
                "E1001: No such door | description=The door does not exist.",
                "E1002: Door is locked | description=Unlock the door first.",
                "E1003: The key is lost | description=Order another key.",
            ],
            reported: &[],
        },
        Case {
            name: "expressions.php",
            page: "<?php\nreturn [\n    1001 => new Failure(\"No such door\", help(\"door\")),\n    1002 => new Failure(\"Door is locked\", help(\"lock\")),\n];\n",
            args: &[],
            entries: &["1001: No such door", "1002: Door is locked"],
            reported: &["line 3: 1001: help(door): the value is an expression, which is not read"],
        },
    ]);
}

#[test]
fn values_that_are_not_errors_are_reported() {
    check(&[Case {
        name: "sizes.js",
        page: "const sizes = {\n  1001: Point(\"left side\", \"right side\"),\n  1002: Point(\"left side\", \"right side\"),\n  1003: Point(\"left side\", \"right side\"),\n};\n",
        args: &[],
        entries: &[],
        reported: &["lists sizes, not errors"],
    }]);
}
