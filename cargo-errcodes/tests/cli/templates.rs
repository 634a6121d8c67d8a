//! Templates, in which HTML and a program are in the same file.

use crate::recognition::{Case, check};

#[test]
fn the_content_of_a_template_shows_where_its_errors_are() {
    check(&[
        Case {
            name: "errors.blade.php",
            page: "<?php $active = 'errors'; ?>\n@extends('layout')\n@section('content')\n<h3>{{ __('Error codes') }}</h3>\n<table>\n\
                   <tr><th>Error code</th><th>Description</th></tr>\n<tr><td>101</td><td>{{ __('There is no door.') }}</td></tr>\n\
                   <tr><td>102</td><td>There is no key.</td></tr>\n</table>\n@endsection\n",
            args: &[],
            entries: &["101: There is no door.", "102: There is no key."],
            reported: &[],
        },
        Case {
            name: "errors.php",
            page: "<?php\n$errors = [\n  101 => 'There is no door.',\n  102 => 'There is no key.',\n];\n?>\n<ul><li>Home</li><li>About</li></ul>\n<table>\n\
                   <?php foreach ($errors as $code => $text) { ?>\n<tr><td><?= $code ?></td><td><?= $text ?></td></tr>\n<?php } ?>\n</table>\n",
            args: &[],
            entries: &["101: There is no door.", "102: There is no key."],
            reported: &["verified: 2 of 2 codes and 2 of 2 texts"],
        },
        Case {
            name: "codes.php",
            page: "<?php\nclass ErrorCodes {\n  const NO_DOOR = 10; // There is no door.\n  const NO_KEY = 11; // There is no key.\n\
                   \x20 function html() { return '<td>5</td><td>five</td><td>6</td><td>six</td>'; }\n}\n",
            args: &[],
            entries: &[
                "10: There is no door. | symbol=NO_DOOR",
                "11: There is no key. | symbol=NO_KEY",
            ],
            reported: &[],
        },
        Case {
            name: "errors.vue",
            page: "<script setup>\nimport Layout from './Layout.vue'\n</script>\n\n<template>\n  <Layout>\n  <table v-if=\"rows > 1\">\n\
                   <tr><th>Code</th><th>Error</th></tr>\n<tr><td>4001</td><td>There is no door</td></tr>\n<tr><td>4002</td><td>The key doesn't fit</td></tr>\n\
                   </table>\n  </Layout>\n</template>\n",
            args: &[],
            entries: &["4001: There is no door", "4002: The key doesn't fit"],
            reported: &["verified: 2 of 2 codes and 2 of 2 texts"],
        },
        Case {
            name: "codes.vue",
            page: "<template>\n  <ul><li v-for=\"e in errors\">{{ e.code }}</li></ul>\n</template>\n\n<script>\nexport default {\n\
                   \x20 data() { return { errors: {\n    4001: 'There is no door.',\n    4002: 'There is no key.',\n  } } }\n}\n</script>\n",
            args: &[],
            entries: &["4001: There is no door.", "4002: There is no key."],
            reported: &[],
        },
        Case {
            name: "errors.jsp",
            page: "<%@ page contentType=\"text/html\" %>\n<!-- menu -->\n<table>\n<tr><th>Error code</th><th>Meaning</th></tr>\n\
                   <tr><td>E01</td><td>There is no door</td></tr>\n<tr><td>E02</td><td>The key is <%= Keys.state() %></td></tr>\n</table>\n<% close(); %>\n",
            args: &[],
            entries: &[
                "E01: There is no door",
                "E02: The key is <%= Keys.state() %>",
            ],
            reported: &["verified: 2 of 2 codes and 2 of 2 texts"],
        },
        Case {
            name: "errors.html.erb",
            page: "<% title \"Errors\" %>\n<h2>Errors</h2>\n<dl>\n<dt>1001</dt><dd>No such door</dd>\n<dt>1002</dt><dd>No such key</dd>\n</dl>\n",
            args: &[],
            entries: &["1001: No such door", "1002: No such key"],
            reported: &[],
        },
        Case {
            name: "errors.md.erb",
            page: "<% title \"Errors\" %>\n\n| Code | Error |\n|---|---|\n| 10 | No such door |\n| 11 | No such key |\n",
            args: &[],
            entries: &["10: No such door", "11: No such key"],
            reported: &["read as Markdown"],
        },
        Case {
            name: "Errors.tsx",
            page: "export default function Errors() {\n  const rows = 3;\n  return (\n    <div>\n    <h1>Error codes</h1>\n    <table>\n\
                   <tr><th>Code</th><th>Description</th></tr>\n{/* doors */}\n<tr><td><code>D100</code></td><td>The door isn't there</td></tr>\n\
                   <tr onClick={() => go(1)}><td><code>D101</code></td><td>The key does not fit</td></tr>\n    </table>\n    </div>\n  );\n}\n",
            args: &[],
            entries: &["D100: The door isn't there", "D101: The key does not fit"],
            reported: &[],
        },
        Case {
            name: "List.tsx",
            page: "const ERRORS = { 100: 'There is no door.', 101: 'There is no key.' };\nexport const List = () => <ul>{codes.map(k => <li key={k}>{ERRORS[k]}</li>)}</ul>;\n",
            args: &[],
            entries: &["100: There is no door.", "101: There is no key."],
            reported: &["read as C"],
        },
    ]);
}
