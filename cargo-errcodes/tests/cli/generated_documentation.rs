//! Constants in documentation that is generated from sources in many languages.

use crate::recognition::{Case, check};

const BOTH: &[&str] = &[
    "404: There is no door. | symbol=NO_DOOR",
    "405: There is no key. | symbol=NO_KEY",
];

/// The entries of constants whose values are words.
const WORDS: &[&str] = &[
    "no_door: There is no door. | symbol=NO_DOOR",
    "no_key: There is no key. | symbol=NO_KEY",
];

#[test]
fn constants_in_sections_have_values_and_texts() {
    check(&[
        // PHP: a list of the constants, then a section for each, with its place in the source.
        Case {
            name: "php.html",
            page: "<h2>DoorErrorCode</h2><aside><abbr><a href=\"x\">DoorErrorCode.php</a></abbr> : <span>10</span></aside><p>Errors of doors.</p><h3>Table of Contents</h3>\
                   <dl><dt><a href=\"#a\">NO_DOOR</a><span>&nbsp;= &quot;no_door&quot; </span></dt><dd>There is no door.</dd>\
                   <dt><a href=\"#b\">NO_KEY</a><span>&nbsp;= &quot;no_key&quot; </span></  ><dd>There is no key.</dd></dl>\
                   <h3>Constants</h3><article><h4>NO_DOOR <a class=\"headerlink\" href=\"#a\"><i></i></a></h4><aside><a href=\"x\">DoorErrorCode.php</a> : <span>17</span></aside><p>There is no door.</p>\
                   <code><span>public</span> <span>mixed</span> <span>NO_DOOR</span> = <span>&quot;no_door&quot;</span></code><section><p>Build one first.</p></section></article>\
                   <article><h4>NO_KEY <a class=\"headerlink\" href=\"#b\"><i></i></a></h4><aside><a href=\"x\">DoorErrorCode.php</a> : <span>21</span></aside><p>There is no key.</p>\
                   <code><span>public</span> <span>mixed</span> <span>NO_KEY</span> = <span>&quot;no_key&quot;</span></code><section></section></article>",
            args: &[],
            entries: &[
                "no_door: There is no door. | symbol=NO_DOOR | description=Build one first.",
                "no_key: There is no key. | symbol=NO_KEY",
            ],
            reported: &[],
        },
        // TypeScript, where names may break between their words.
        Case {
            name: "typescript.html",
            page: "<h1>Enumeration ErrorCode</h1><section><h2>Enumeration Members</h2>\
                   <section><h3><span>No<wbr/>Door</span></h3><div><span>No<wbr/>Door</span><span>:</span> <span>404</span></div><div><p>There is no door.</p></div><aside><ul><li>Defined in src/errors.ts:12</li></ul></aside></section>\
                   <section><h3><span>No<wbr/>Key</span></h3><div><span>No<wbr/>Key</span><span>:</span> <span>405</span></div><div><p>There is no key.</p></div><aside><ul><li>Defined in src/errors.ts:16</li></ul></aside></section></section>",
            args: &[],
            entries: &[
                "404: There is no door. | symbol=NoDoor",
                "405: There is no key. | symbol=NoKey",
            ],
            reported: &[],
        },
        Case {
            name: "typescript.md",
            page: "# Enumeration: ErrorCode\n\nDefined in: [errors.ts:3](https://acme.example/errors.ts#L3)\n\n## Enumeration Members\n\n\
                   ### NO\\_DOOR\n\n> **NO\\_DOOR**: `\"no_door\"`\n\nDefined in: [errors.ts:12](https://acme.example/errors.ts#L12)\n\nThere is no door.\n\n***\n\n\
                   ### NO\\_KEY\n\n> **NO\\_KEY**: `\"no_key\"`\n\nDefined in: [errors.ts:16](https://acme.example/errors.ts#L16)\n\nThere is no key.\n",
            args: &[],
            entries: WORDS,
            reported: &[],
        },
        Case {
            name: "older_typescript.md",
            page: "# Enumeration: ErrorCode\n\n## Enumeration Members\n\n### NO\\_DOOR\n\n• **NO\\_DOOR** = ``404``\n\nThere is no door.\n\n#### Defined in\n\n[errors.ts:12](https://acme.example/errors.ts#L12)\n\n___\n\n\
                   ### NO\\_KEY\n\n• **NO\\_KEY** = ``405``\n\nThere is no key.\n\n#### Defined in\n\n[errors.ts:16](https://acme.example/errors.ts#L16)\n",
            args: &[],
            entries: BOTH,
            reported: &[],
        },
        // Not each heading with a name has a value.
        Case {
            name: "settings.md",
            page: "# Settings\n\n## width\n\nThe width of a door.\n\n## height\n\nThe height of a door, 200 by default.\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

#[test]
fn constants_in_definition_lists_have_values_and_texts() {
    check(&[
        // Ruby: the text is below the name, and the definition is the value.
        Case {
            name: "ruby.html",
            page: "<h1>Module: Door::ErrorCodes</h1><h2>Constant Summary</h2><dl>\
                   <dt id=\"a\">NO_DOOR =\n<div><div><p>There is no door.</p></div></div></dt><dd><pre><span>404</span></pre></dd>\
                   <dt id=\"b\">NO_KEY =\n<div><div><p>There is no key.</p></div></div></dt><dd><pre><span>405</span></pre></dd></dl>",
            args: &[],
            entries: BOTH,
            reported: &[],
        },
        // Python, with a type.
        Case {
            name: "python.html",
            page: "<h1>Error codes</h1><dl><dt><em>class </em><span>door.</span><span>ErrorCode</span></dt><dd><p>The errors of doors.</p>\
                   <dl><dt><span>NO_DOOR</span><em><span> </span><span>=</span><span> </span><span>404</span></em></dt><dd><p>There is no door.</p></dd></dl>\
                   <dl><dt><span>door.ErrorCode.NO_KEY</span><em>: int</em><em> = 405</em></dt><dd><p>There is no key.</p></dd></dl></dd></dl>",
            args: &[],
            entries: BOTH,
            reported: &[],
        },
        Case {
            name: "python_words.html",
            page: "<h1>Error codes</h1><dl><dt>NO_DOOR = 'no_door'</dt><dd><p>There is no door.</p></dd><dt>NO_KEY = 'no_key'</dt><dd><p>There is no key.</p></dd></dl>",
            args: &[],
            entries: WORDS,
            reported: &[],
        },
        // Dart: the value is below the text.
        Case {
            name: "dart.html",
            page: "<h1>ErrorCodes class</h1><h2>Constants</h2><dl><dt><span>NO_DOOR</span> <span>&#8594; const <a href=\"x\">int</a></span></dt><dd>There is no door.<div><span><code>404</code></span></div></dd>\
                   <dt><span>NO_KEY</span> <span>&#8594; const <a href=\"x\">int</a></span></dt><dd>There is no key.<div><span><code>405</code></span></div></dd></dl>",
            args: &[],
            entries: BOTH,
            reported: &[],
        },
    ]);
}

#[test]
fn constants_in_tables_have_values_and_texts() {
    check(&[
        // C++, in which the values of variables are assigned.
        Case {
            name: "variables.html",
            page: "<h1>Door error codes</h1><table><tr><td colspan=\"2\"><h2>Variables</h2></td></tr>\
                   <tr><td>const int&#160;</td><td><a href=\"#a\">NO_DOOR</a> = 404</td></tr><tr><td>&#160;</td><td>There is no door. <a href=\"#a\">More...</a></td></tr>\
                   <tr><td>static constexpr int&#160;</td><td><a href=\"#b\">NO_KEY</a> = 405</td></tr><tr><td>&#160;</td><td>There is no key. <a href=\"#b\">More...</a></td></tr></table>",
            args: &[],
            entries: BOTH,
            reported: &[],
        },
        // Kotlin: the declaration and the text in one cell.
        Case {
            name: "kotlin.md",
            page: "# ErrorCodes\n\n[jvm]\\\nobject ErrorCodes\n\n## Properties\n\n| Name | Summary |\n|---|---|\n\
                   | [NO_DOOR](-n-o.md) | [jvm]<br>const val [NO_DOOR](-n-o.md): [Int](https://acme.example/) = 404<br>There is no door. |\n\
                   | [NO_KEY](-n-k.md) | [jvm]<br>const val [NO_KEY](-n-k.md): [Int](https://acme.example/) = 405<br>There is no key. |\n",
            args: &[],
            entries: BOTH,
            reported: &[],
        },
        // Java: the values of all constants, whose types are no texts.
        Case {
            name: "java.html",
            page: "<h1>Constant Field Values</h1><section><h2>com.acme.*</h2><table><caption><span>com.acme.DoorErrorCode</span></caption>\
                   <thead><tr><th>Modifier and Type</th><th>Constant Field</th><th>Value</th></tr></thead>\
                   <tbody><tr><td><code>public static final int</code></td><th><code><a href=\"x\">NO_DOOR</a></code></th><td><code>404</code></td></tr>\
                   <tr><td><code>public static final java.lang.String</code></td><th><code><a href=\"x\">NO_KEY</a></code></th><td><code>\"no_key\"</code></td></tr></tbody></table></section>",
            args: &[],
            entries: &["404:  | symbol=NO_DOOR", "no_key:  | symbol=NO_KEY"],
            reported: &[],
        },
    ]);
}
