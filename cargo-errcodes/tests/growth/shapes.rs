//! Generators of pages of any size: common shapes, and extreme ones.

use std::fmt::Write as _;

/// A kind of page.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// The file extension, which selects the format.
    pub(crate) extension: &'static str,
    /// Returns a page of about the given number of bytes.
    pub(crate) page: fn(usize) -> String,
}

/// Returns `start`, then numbered pieces up to the size of `bytes`, then `end`.
fn pieces(bytes: usize, start: &str, piece: impl Fn(usize) -> String, end: &str) -> String {
    let mut page = String::with_capacity(bytes + 256);
    page.push_str(start);
    let mut number = 1;
    while page.len() < bytes {
        page.push_str(&piece(number));
        number += 1;
    }
    page.push_str(end);
    page
}

/// Returns `number` numbered pieces.
fn many(number: usize, piece: impl Fn(usize) -> String) -> String {
    (0..number).map(piece).collect::<Vec<_>>().concat()
}

/// Returns the same piece, repeated up to the size of `bytes`.
fn repeated(bytes: usize, piece: &str) -> String {
    piece.repeat(bytes / piece.len())
}

/// Returns opening pieces, a middle, and the same number of closing pieces.
fn nested(bytes: usize, open: &str, middle: &str, close: &str) -> String {
    let depth = bytes / (open.len() + close.len());
    [&open.repeat(depth), middle, &close.repeat(depth)].concat()
}

const CELLS: &str = "<table><tr><th>Code<th>Message<tr><td>1<td>one<tr><td>2<td>two</table>";

/// All shapes. Each name starts with the format.
pub(crate) const SHAPES: &[Shape] = &[
    // HTML
    shape("html_long_table", "html", |n| {
        pieces(
            n,
            "<h1>Errors</h1><table><tr><th>Code<th>Message",
            |i| format!("<tr><td>{i}<td>The thing {i} failed"),
            "</table>",
        )
    }),
    shape("html_wide_table", "html", |n| {
        let row = pieces(n / 2, "<tr>", |i| format!("<td>{i}"), "");
        format!("<table>{row}{row}</table>")
    }),
    shape("html_many_columns", "html", |n| {
        let header = pieces(n / 20, "<tr><th>Code", |i| format!("<th>C{i}"), "");
        pieces(
            n,
            &format!("<h1>Errors</h1><table>{header}"),
            |i| format!("<tr><td>{i}<td>m{i}<td>x"),
            "</table>",
        )
    }),
    shape("html_many_tables", "html", |n| {
        pieces(
            n,
            "",
            |i| {
                format!(
                    "<h2>Errors of part {i}</h2><table><tr><th>Code<th>Message<tr><td>{i}<td>m{i}<tr><td>9{i}<td>n{i}</table>"
                )
            },
            "",
        )
    }),
    shape("html_tables_of_one_name", "html", |n| {
        pieces(
            n,
            "",
            |i| {
                format!(
                    "<h2>a{}b</h2><table><tr><th>Code<th>Message<tr><td>{i}<td>m{i}<tr><td>9{i}<td>n{i}</table>",
                    "-".repeat(i % 600 + 1)
                )
            },
            "",
        )
    }),
    shape("html_headings", "html", |n| {
        pieces(
            n,
            "",
            |i| format!("<h{0}>E{i}00: failed</h{0}><p>Text {i}", i % 6 + 1),
            "",
        )
    }),
    shape("html_long_heading", "html", |n| {
        pieces(
            n,
            &format!("<h1>{}</h1>", repeated(n / 2, "Error ")),
            |i| format!("<h2>E{i}00</h2>{CELLS}"),
            "",
        )
    }),
    shape("html_deep_list", "html", |n| repeated(n, "<ul><li>1: a")),
    shape("html_deep_table", "html", |n| {
        repeated(n, "<table><tr><td>1<td>a")
    }),
    shape("html_deep_div", "html", |n| {
        nested(n, "<div>", CELLS, "</div>")
    }),
    shape("html_deep_quote", "html", |n| {
        nested(n, "<blockquote><p>1: a", CELLS, "</blockquote>")
    }),
    shape("html_deep_span", "html", |n| {
        nested(n, "<span>", CELLS, "</span>")
    }),
    shape("html_deep_bold", "html", |n| {
        nested(n, "<b>", "1: a", "</b>")
    }),
    shape("html_deep_sup", "html", |n| {
        nested(n, "<sup>a", "1: a", "</sup>")
    }),
    shape("html_open_fonts", "html", |n| {
        pieces(n, CELLS, |i| format!("<p><font size={i}>"), "")
    }),
    shape("html_open_links", "html", |n| repeated(n, "<a><p>")),
    shape("html_open_bold", "html", |n| repeated(n, "<b><p>1: a")),
    shape("html_open_many", "html", |n| {
        pieces(
            n,
            &format!("{CELLS}{}", many(200, |i| format!("<i class={i}>"))),
            |_| "<p>x".to_owned(),
            "",
        )
    }),
    shape("html_wrong_ends", "html", |n| {
        nested(n, "<div>", CELLS, "</b>")
    }),
    shape("html_misnested", "html", |n| repeated(n, "<b><div></b>a")),
    shape("html_spans", "html", |n| {
        pieces(
            n,
            CELLS,
            |_| "<table>".to_owned() + &"<tr><td rowspan=65534 colspan=1000>1".repeat(20),
            "",
        )
    }),
    shape("html_spans_across", "html", |n| {
        pieces(
            n,
            "<table><tr>",
            |i| {
                if i % 90 == 0 {
                    "<tr>".to_owned()
                } else {
                    "<td rowspan=65534 colspan=1000>1".to_owned()
                }
            },
            "</table>",
        )
    }),
    shape("html_span_of_long_text", "html", |n| {
        let text = repeated(n / 2, "long ");
        pieces(
            n,
            &format!("{CELLS}<table><tr><td rowspan=1000 colspan=100>{text}"),
            |i| format!("<tr><td>{i}"),
            "</table>",
        )
    }),
    shape("html_entities", "html", |n| {
        format!("{CELLS}<p>{}", repeated(n, "&amp;"))
    }),
    shape("html_comments", "html", |n| {
        format!("{CELLS}{}", repeated(n, "<!--"))
    }),
    shape("html_less_than", "html", |n| repeated(n, "<")),
    shape("html_attributes", "html", |n| {
        pieces(
            n,
            "<table ",
            |i| format!("a{i}=b "),
            "><tr><td>1<td>b</table>",
        )
    }),
    shape("html_breaks", "html", |n| {
        format!("<p>{}", repeated(n, "1: a<br>"))
    }),
    shape("html_permalinks", "html", |n| {
        pieces(
            n,
            "",
            |i| format!("<h2>E{i}00<a class=headerlink>#</a></h2><p>x"),
            "",
        )
    }),
    shape("html_selects", "html", |n| repeated(n, "<select><option>1")),
    shape("html_templates", "html", |n| repeated(n, "<template><td>1")),
    shape("html_svg", "html", |n| repeated(n, "<svg><a>")),
    // Markdown
    shape("markdown_table", "md", |n| {
        pieces(
            n,
            "# Errors\n\n| Code | Message |\n|--|--|\n",
            |i| format!("| {i} | The thing {i} failed |\n"),
            "",
        )
    }),
    shape("markdown_headings", "md", |n| {
        pieces(n, "", |i| format!("## E{i}00 - failed\n\nText {i}\n\n"), "")
    }),
    shape("markdown_deep_quote", "md", |n| {
        format!("{} a\n\n1: a\n2: b\n", repeated(n, ">"))
    }),
    shape("markdown_quotes", "md", |n| {
        repeated(n, &format!("{} a\n", ">".repeat(100)))
    }),
    shape("markdown_deep_list", "md", |n| {
        let depth = (2 * n).isqrt();
        (0..depth).map(|i| " ".repeat(i) + "- a\n").collect()
    }),
    shape("markdown_deep_list_in_a_line", "md", |n| {
        format!("{}a\n", repeated(n, "- "))
    }),
    shape("markdown_wide_header", "md", |n| {
        let columns = n / 8;
        pieces(
            n,
            &format!("|{}\n|{}\n", "a|".repeat(columns), "-|".repeat(columns)),
            |_| "x\n".to_owned(),
            "",
        )
    }),
    shape("markdown_brackets", "md", |n| repeated(n, "[")),
    shape("markdown_links", "md", |n| repeated(n, "[a](<b")),
    shape("markdown_images", "md", |n| repeated(n, "![[]()")),
    shape("markdown_emphasis", "md", |n| repeated(n, "*a **a ")),
    shape("markdown_backticks", "md", |n| {
        let runs = (2 * n).isqrt();
        (0..runs).map(|i| "`".repeat(i) + " ").collect()
    }),
    shape("markdown_definitions", "md", |n| {
        pieces(
            n / 2,
            "",
            |i| format!("[r{i}]: x\n"),
            &repeated(n / 2, "[r1] "),
        )
    }),
    shape("markdown_inline_html", "md", |n| repeated(n, "<a><b>")),
    // Text
    shape("asciidoc_table", "adoc", |n| {
        pieces(
            n,
            "= Errors\n\n[cols=2*]\n|===\n|Code |Text\n\n",
            |i| format!("|{i}\n|The `thing` {i} failed\n\n"),
            "|===\n",
        )
    }),
    shape("asciidoc_spans", "adoc", |n| {
        pieces(
            n,
            "[cols=1000*]\n|===\n",
            |_| "1000.9999+|1\n20*|x\n".to_owned(),
            "",
        )
    }),
    shape("asciidoc_marks", "adoc", |n| repeated(n, "*_`{[[<<#")),
    shape("asciidoc_open_blocks", "adoc", |n| {
        pieces(n, "", |i| format!("////{}\n", "/".repeat(i % 50)), "")
    }),
    shape("mhtml_parts", "mhtml", |n| {
        let head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
        pieces(
            n,
            head,
            |_| format!("--b\nContent-Type: text/html\n\n{CELLS}\n"),
            "",
        )
    }),
    shape("text_comments", "txt", |n| {
        pieces(n, "Errors\n", |i| format!("{i},\t// no door {i}\n"), "")
    }),
    shape("text_terms", "rst", |n| {
        pieces(
            n,
            "Errors\n======\n\n",
            |i| format!("NoDoor{i}\n   There is no door.\n\n"),
            "",
        )
    }),
    shape("text_objects", "rst", |n| {
        repeated(n, ".. data:: EDOOR\n\n")
    }),
    shape("text_source", "txt", |n| {
        pieces(
            n,
            "Errors\n",
            |i| format!("NO_DOOR{i}({i}, \"no door {i}\"),\n"),
            "",
        )
    }),
    shape("text_source_apart", "txt", |n| {
        pieces(
            n,
            "Errors\n",
            |i| format!("1{i}: \"no\",\n2{i}: \"no\",\n3{i}: \"no\",\ntext\n"),
            "",
        )
    }),
    shape("html_source", "html", |n| {
        pieces(
            n,
            "<h1>Errors</h1>",
            |i| format!("<p>NO_DOOR{i}({i}, \"no door\"),</p>"),
            "",
        )
    }),
    shape("html_examples", "html", |n| {
        pieces(
            n,
            "<h1>Errors</h1>",
            |i| format!("<h2>no door</h2><pre>{{\"code\": {i}, \"message\": \"no door\"}}</pre>"),
            "",
        )
    }),
    shape("html_examples_without_headings", "html", |n| {
        repeated(n, "<pre>{\"code\": 7, \"message\": \"no door\"}</pre>")
    }),
    shape("roff_terms", "3", |n| {
        pieces(
            n,
            ".TH A 3\n.SH ERRORS\n",
            |i| format!(".TP\n.B E{i}\nThere is \\fIno\\fP door.\n"),
            "",
        )
    }),
    shape("roff_arguments", "3", |n| {
        [".TH A 3\n.SH ERRORS\n.B ", &repeated(n, "a \"b")].concat()
    }),
    shape("texinfo_terms", "texi", |n| {
        pieces(
            n,
            "@chapter Errors\n@table @code\n",
            |i| format!("@item E{i}\nThere is @emph{{no}} door.\n"),
            "@end table\n",
        )
    }),
    shape("texinfo_braces", "texi", |n| {
        ["@chapter Errors\n@end table\n", &repeated(n, "@emph{")].concat()
    }),
    shape("latex_rows", "tex", |n| {
        pieces(
            n,
            "\\section{Errors}\n\\begin{tabular}{ll}\n",
            |i| format!("{i} & no door \\\\\n"),
            "\\end{tabular}\n",
        )
    }),
    shape("latex_open_row", "tex", |n| {
        [
            "\\begin{tabular}{ll}\n",
            &repeated(n, "a & b\n"),
            "\\end{tabular}\n",
        ]
        .concat()
    }),
    shape("c_raw_strings", "cs", |n| repeated(n, "R\"a(")),
    shape("c_raw_strings_of_rust", "rs", |n| repeated(n, "r#\"")),
    shape("c_verbatim", "cs", |n| repeated(n, "@\"a\"\"b")),
    shape("c_backticks", "ts", |n| repeated(n, "`a\\`b\n")),
    shape("xml_elements", "xml", |n| {
        pieces(
            n,
            "<errors>",
            |i| format!("<error code=\"{i}\">The thing {i} failed</error>\n"),
            "</errors>",
        )
    }),
    shape("xml_deep", "xml", |n| nested(n, "<e a='1'>x", "y", "</e>")),
    shape("xml_names", "xml", |n| {
        pieces(n, "<r>", |i| format!("<e{i} a='1'>x</f{i}>"), "")
    }),
    shape("xml_open", "xml", |n| repeated(n, "<a b='1' c='2'>&x")),
    shape("xml_columns", "xml", |n| {
        pieces(n, "<r>", |i| format!("<e a{i}='1' b='x'/>"), "</r>")
    }),
    shape("properties_lines", "properties", |n| {
        pieces(
            n,
            "",
            |i| format!("E{i}.text=The thing {i} \\\n  failed\nE{i}.action{i}=x\n"),
            "",
        )
    }),
    shape("properties_columns", "properties", |n| {
        pieces(
            n,
            "",
            |i| format!("E{0}.cause{1}=x\nE{0}.action=y\n", i, i % 500),
            "",
        )
    }),
    shape("ini_sections", "ini", |n| {
        pieces(
            n,
            "",
            |i| format!("[error \"E{i}\"]\ntext = The thing {i} failed\n[Error]\ncode{i} = {i}\n"),
            "",
        )
    }),
    shape("gettext_texts", "po", |n| {
        pieces(
            n,
            "",
            |i| format!("msgid \"error.{i}\"\nmsgstr \"\"\n\"The thing {i} \"\n\"failed\"\n"),
            "",
        )
    }),
    shape("strings_texts", "strings", |n| {
        pieces(
            n,
            "",
            |i| format!("\"error_{i}\" = \"The \\\"thing {i}\n"),
            "",
        )
    }),
    shape("separated_fields", "conf", |n| {
        pieces(
            n,
            "# code:state:text\n",
            |i| format!("{i}:\"a:b\":The thing {i} failed\n"),
            "",
        )
    }),
    shape("sql_calls", "sql", |n| {
        pieces(
            n,
            "",
            |i| format!("CALL add_error({i}, 'The thing {i} failed');\nSELECT f(1, x);\n"),
            "",
        )
    }),
    shape("sql_rows", "sql", |n| {
        pieces(
            n,
            "INSERT INTO errors (code, message) VALUES (0, 'x')",
            |i| format!(",\n({i}, 'The thing ''{i}'' failed')"),
            ";",
        )
    }),
    shape("sql_statements", "sql", |n| {
        pieces(
            n,
            "",
            |i| format!("INSERT INTO errors{i} (code, message) VALUES ({i}, 'failed');\n"),
            "",
        )
    }),
    shape("sql_quotes", "sql", |n| {
        pieces(n, "", |i| format!("INSERT $a{i}$ '"), "")
    }),
    shape("python_texts", "py", |n| {
        let constants = pieces(
            n / 2,
            "",
            |i| format!("ERR_{i} = {i}  # it failed\n"),
            "T = {\n",
        );
        pieces(
            n / 2,
            &constants,
            |i| format!("    ERR_{i}: 'thing ' 'failed',\n"),
            "}\n",
        )
    }),
    shape("python_brackets", "py", |n| {
        pieces(n, "ERR = ", |i| format!("[{i}, ({{"), "")
    }),
    shape("python_lines", "py", |n| {
        pieces(n, "", |i| format!("ERR_{i} = (({i})) + 'x' 'y'\n"), "")
    }),
    shape("text_lines", "txt", |n| {
        pieces(
            n,
            "Errors\n",
            |i| format!("{i}: The thing {i} failed\n"),
            "",
        )
    }),
    shape("text_long_line", "txt", |n| {
        format!("1: a\n2: b\n{}\n", repeated(n, "12 word "))
    }),
    shape("text_digits", "txt", |n| repeated(n, "1")),
    shape("text_long_joined", "txt", |n| {
        format!(
            "codeMessageDescription\n100{} {}x\n101Aa\n102Bb\n",
            repeated(n / 2, "Aa"),
            repeated(n / 2, "Aa")
        )
    }),
    shape("text_labels", "txt", |n| {
        repeated(n, "Code: 1\nMessage: a\nDescription: b\n\n")
    }),
    shape("go_objects", "go", |n| {
        let constants = pieces(
            n / 2,
            "const (\n",
            |i| format!("\tErr{i} Code = iota + {i}\n"),
            ")\n",
        );
        let objects =
            |i| format!("\tErr{i}: {{Code: \"E{i}\", Message: \"The thing {i} failed\"}},\n");
        constants + &pieces(n / 2, "var errors = map[Code]E{\n", objects, "}\n")
    }),
    shape("swift_cases", "swift", |n| {
        let cases = pieces(n / 2, "enum E: Error {\n", |i| format!("case e{i}\n"), "");
        cases
            + &pieces(
                n / 2,
                "var code: Int { switch self {\n",
                |i| format!("case .e{i}: return {i}\n"),
                "}}}\n",
            )
    }),
    shape("text_wrapped", "txt", |n| {
        pieces(
            n,
            "Error codes\n\nCode     Meaning              Remedy\n",
            |i| {
                format!(
                    "{i:<8} The thing {i:<10} Wait and\n         has failed           try again.\n\n"
                )
            },
            "",
        )
    }),
    shape("text_headers", "txt", |n| {
        repeated(n, "Code     Meaning              Remedy\n")
    }),
    shape("text_wide_header", "txt", |n| {
        pieces(n / 2, "Code", |i| format!("  Text{i}"), "\n")
            + &pieces(n / 2, "", |i| format!("{i}  a  b\n      c\n"), "")
    }),
    shape("openapi_descriptions", "json", |n| {
        pieces(
            n,
            r#"{"openapi": "3.0.4", "paths": {"/a": {"get": {"responses": {"#,
            |i| {
                format!(
                    r#""4{i}": {{"description": "| Code | Text |\n|--|--|\n| {i} | The thing {i} failed |"}}, "#
                )
            },
            r#""500": {}}}}}}"#,
        )
    }),
    shape("yaml_unindented_texts", "yaml", |n| {
        pieces(
            n,
            "errors:\n",
            |i| format!("- code: {i}\n  text: \"The thing\n\n  {i} failed\"\n"),
            "",
        )
    }),
    shape("text_spaced", "txt", |n| {
        repeated(n, "1          a          b\n")
    }),
    shape("text_wide_frame", "txt", |n| {
        pieces(
            n,
            &format!("+{}\n", repeated(n / 2, "-+")),
            |_| "|1|a\n".to_owned(),
            "",
        )
    }),
    shape("text_wide_columns", "txt", |n| {
        pieces(
            n,
            &format!("{}\n", repeated(n / 2, "= ")),
            |i| format!("{i}\n"),
            "",
        )
    }),
    shape("text_bars", "txt", |n| {
        pieces(n, "a|b\n-|-\n", |i| format!("{i}|`a\n"), "")
    }),
    shape("text_barred", "txt", |n| {
        pieces(n, "|===\n", |i| format!("|{i} |m\n"), "|===\n")
    }),
    shape("text_tabs", "txt", |n| {
        pieces(n, "", |i| format!("{i}\tm{i}\n"), "")
    }),
    shape("text_markup", "txt", |n| {
        format!("{}\n1: a\n2: b\n", repeated(n, "*[`<"))
    }),
    shape("text_indented", "txt", |n| {
        format!("1: a\n2: b\n{}", repeated(n, "    more\n"))
    }),
    // CSV
    shape("csv_rows", "csv", |n| {
        pieces(
            n,
            "Code,Message\n",
            |i| format!("{i},\"The thing {i} failed\"\n"),
            "",
        )
    }),
    shape("csv_same_message", "csv", |n| {
        pieces(
            n,
            "Code,Message\n",
            |i| format!("{i},\"Same message\"\n"),
            "",
        )
    }),
    shape("csv_same_code", "csv", |n| {
        pieces(n, "Code,Message\n", |i| format!("1,\"m{i}\"\n"), "")
    }),
    shape("csv_same_name", "csv", |n| {
        pieces(
            n,
            "Code,Message,Description\n",
            |i| format!("1,Same,\"m{i}\"\n"),
            "",
        )
    }),
    shape("csv_same_symbol", "csv", |n| {
        // The same letters, with different upper and lower case each time.
        let word = |i: usize| -> String {
            (0..20)
                .map(|bit| if i >> bit & 1 == 0 { 'a' } else { 'A' })
                .collect()
        };
        pieces(n, "Code,Message\n", |i| format!("{}_x,text\n", word(i)), "")
    }),
    shape("csv_long_symbols", "csv", |n| {
        pieces(
            n,
            "Code,Symbol,Message\n",
            |i| format!("{i},{}{i},\"m{i}\"\n", "A_".repeat(200)),
            "",
        )
    }),
    shape("csv_symbol_of_underscores", "csv", |n| {
        format!(
            "Code,Symbol,Message\n1,A{0}b,m\n2,A{0}c,n\n3,A_d,o\n",
            "_".repeat(n / 2)
        )
    }),
    shape("csv_wide", "csv", |n| {
        format!("{}\n", repeated(n / 10, "1,")).repeat(10)
    }),
    shape("csv_wide_header", "csv", |n| {
        pieces(
            n,
            &pieces(n / 2, "Code,Message", |i| format!(",C{i}"), "\n"),
            |i| format!("{i},m{i}\n"),
            "",
        )
    }),
    shape("csv_repeated_header", "csv", |n| {
        pieces(
            n,
            &format!("Code,Message{}\n", repeated(n / 2, ",Code,Message")),
            |i| format!("{i},m{i}\n"),
            "",
        )
    }),
    shape("csv_codes_with_text", "csv", |n| {
        pieces(
            n,
            &pieces(n / 2, "1 first text", |i| format!(",{i} some text"), "\n"),
            |i| format!("{i} other text\n"),
            "",
        )
    }),
    shape("text_unknown_lists", "txt", |n| {
        pieces(
            n,
            "",
            |i| format!(".TP\n.B {i}\nThere is no door.\n\nwhen {i} then no key\n"),
            "",
        )
    }),
    shape("text_unknown_runs", "txt", |n| {
        pieces(
            n,
            "",
            |i| {
                format!(
                    ".B{} {i}\nThere is no door.\n\nfor {i} no key, {i} no lock\n",
                    i % 7
                )
            },
            "",
        )
    }),
    shape("csv_quotes", "csv", |n| repeated(n, "\"")),
    shape("csv_names_of_long_text", "csv", |n| {
        pieces(
            n,
            "Code,Message\n",
            |i| format!("{i},\"{}{i}\"\n", "word ".repeat(200)),
            "",
        )
    }),
    shape("csv_placeholders", "csv", |n| {
        pieces(
            n,
            "Code,Message\n",
            |i| format!("{i},\"{}\"\n", "a %s b ".repeat(100)),
            "",
        )
    }),
    // JSON
    shape("json_list", "json", |n| {
        format!(
            "[{}]",
            pieces(
                n,
                "{\"code\":0,\"message\":\"m\"}",
                |i| format!(",{{\"code\":{i},\"message\":\"m{i}\"}}"),
                ""
            )
        )
    }),
    shape("json_distinct_keys", "json", |n| {
        format!(
            "[{}]",
            pieces(
                n,
                "{\"code\":0,\"message\":\"m\"}",
                |i| format!(",{{\"code\":{i},\"k{i}\":\"m{i}\"}}"),
                ""
            )
        )
    }),
    shape("json_distinct_keys_by_code", "json", |n| {
        format!(
            "{{{}}}",
            pieces(
                n,
                "\"0\":{\"code\":0}",
                |i| format!(",\"{i}\":{{\"k{i}\":\"m{i}\"}}"),
                ""
            )
        )
    }),
    shape("json_objects_of_objects", "json", |n| {
        format!(
            "{{{}}}",
            pieces(
                n,
                "\"a\":{\"b\":{\"c\":1}}",
                |i| format!(",\"a{i}\":{{\"b{i}\":{{\"c{i}\":{i}}}}}"),
                ""
            )
        )
    }),
    shape("json_wide_object", "json", |n| {
        format!(
            "{{{}}}",
            pieces(n, "\"E_0\":0", |i| format!(",\"E_{i}\":{i}"), "")
        )
    }),
    shape("json_two_wide_objects", "json", |n| {
        let object = format!(
            "{{{}}}",
            pieces(n / 2, "\"code\":7", |i| format!(",\"E_{i}\":{i}"), "")
        );
        format!("[{object},{object}]")
    }),
    shape("json_spellings_of_code", "json", |n| {
        let object = |n| {
            format!(
                "{{{}}}",
                pieces(
                    n,
                    "\"code\":7",
                    |i| format!(",\"c{}o{}de\":{i}", "-".repeat(i % 30), "-".repeat(i / 30)),
                    ""
                )
            )
        };
        let all = object(n / 4);
        format!(
            "{{{}}}",
            pieces(
                n - n / 4,
                &format!("\"A_1\":{all}"),
                |i| format!(",\"A_{i}9\":{{\"code\":{i},\"x\":1}}"),
                ""
            )
        )
    }),
    shape("json_single_keys", "json", |n| {
        format!(
            "[{}]",
            pieces(
                n,
                "{\"1\":\"a\"}",
                |i| format!(",{{\"{i}\":[{{\"{i}\":\"b\"}}]}}"),
                ""
            )
        )
    }),
    shape("json_deep_list", "json", |n| nested(n, "[", "", "]")),
    shape("json_deep_object", "json", |n| {
        format!(
            "{{\"deep\":{},\"errors\":[{{\"code\":1,\"message\":\"a\"}},{{\"code\":2,\"message\":\"b\"}}]}}",
            nested(n, "{\"a\":", "1", "}")
        )
    }),
    shape("json_deep_and_wide", "json", |n| {
        let wide = pieces(
            n,
            "{\"code\":1,\"m\":\"a\"}",
            |i| format!(",{{\"k{i}\":{{\"code\":{i},\"m\":\"b\"}}}}"),
            "",
        );
        format!("{}[{wide}]{}", "{\"errors\":".repeat(50), "}".repeat(50))
    }),
    shape("json_deep_lists_of_text", "json", |n| {
        format!(
            "{}\"{}\",\"b\"{}",
            "[\"a\",".repeat(60),
            repeated(n, "text "),
            "]".repeat(60)
        )
    }),
    shape("json_long_key", "json", |n| {
        format!(
            "{{\"{}\":[{}]}}",
            repeated(n / 2, "error"),
            pieces(
                n / 2,
                "{\"code\":0,\"message\":\"m\"}",
                |i| format!(",{{\"code\":{i},\"message\":\"m{i}\"}}"),
                ""
            )
        )
    }),
    shape("json_lists_of_lists", "json", |n| {
        format!(
            "[{}]",
            pieces(n, "[0,\"m\"]", |i| format!(",[{i},\"m{i}\"]"), "")
        )
    }),
    shape("json_small_tables", "json", |n| {
        format!(
            "{{{}}}",
            pieces(
                n,
                "\"e0\":[]",
                |i| format!(
                    ",\"errors {i}\":[{{\"code\":1,\"message\":\"a\"}},{{\"code\":2,\"message\":\"b\"}}]"
                ),
                ""
            )
        )
    }),
    shape("json_long_string", "json", |n| {
        format!(
            "[{{\"code\":1,\"message\":\"{}\"}},{{\"code\":2,\"message\":\"b\"}}]",
            repeated(n, "word \\u00e9")
        )
    }),
    // YAML
    shape("yaml_list", "yaml", |n| {
        pieces(
            n,
            "errors:\n",
            |i| format!("  - code: {i}\n    message: The thing {i} failed\n"),
            "",
        )
    }),
    shape("yaml_aliases", "yaml", |n| {
        format!(
            "a0: &a0 [x, x, x, x]\n{}",
            pieces(
                n,
                "",
                |i| format!("a{i}: &a{i} [*a{0}, *a{0}, *a{0}]\n", i - 1),
                ""
            )
        )
    }),
    shape("yaml_alias_of_long_text", "yaml", |n| {
        format!(
            "- &a {{code: 1, message: {}}}\n{}",
            repeated(n / 2, "word "),
            repeated(n / 2, "- *a\n")
        )
    }),
    shape("yaml_many_anchors", "yaml", |n| {
        pieces(
            n,
            "- &a0 {code: 0, message: m}\n",
            |i| format!("- &a{i} {{code: {i}, message: m}}\n- *a0\n"),
            "",
        )
    }),
    shape("yaml_nested_anchors", "yaml", |n| {
        let open = many(60, |i| format!("&a{i} ["));
        format!("- {open}{}{}\n", repeated(n, "word, "), "]".repeat(60))
    }),
    shape("yaml_deep_flow", "yaml", |n| repeated(n, "[")),
    shape("yaml_deep_flow_closed", "yaml", |n| {
        nested(n, "[", "a", "]")
    }),
    shape("yaml_deep_sequence", "yaml", |n| {
        format!("{}a\n", repeated(n, "- "))
    }),
    shape("yaml_deep_mapping", "yaml", |n| {
        let depth = (2 * n).isqrt();
        (0..depth).map(|i| " ".repeat(i) + "a:\n").collect()
    }),
    shape("yaml_flow_list", "yaml", |n| {
        format!(
            "[{}]\n",
            pieces(
                n,
                "{code: 0, message: m}",
                |i| format!(", {{code: {i}, message: m{i}}}"),
                ""
            )
        )
    }),
    shape("yaml_documents", "yaml", |n| {
        pieces(n, "", |i| format!("---\ncode: {i}\nmessage: m{i}\n"), "")
    }),
    // TOML
    shape("toml_tables", "toml", |n| {
        pieces(
            n,
            "",
            |i| format!("[[errors]]\ncode = {i}\nmessage = 'm{i}'\n"),
            "",
        )
    }),
    shape("toml_headers", "toml", |n| {
        pieces(
            n,
            "",
            |i| format!("[errors.E{i}]\ncode = {i}\nmessage = 'm{i}'\n"),
            "",
        )
    }),
    shape("toml_keys", "toml", |n| {
        pieces(n, "[errors]\n", |i| format!("E_{i} = {i}\n"), "")
    }),
    shape("toml_deep", "toml", |n| {
        format!("a = {}\n", nested(n, "[", "1", "]"))
    }),
    shape("toml_dotted", "toml", |n| {
        format!("{}a = 1\n", repeated(n, "a."))
    }),
    shape("toml_inline", "toml", |n| {
        format!(
            "errors = [{}]\n",
            pieces(
                n,
                "{code = 0, message = 'm'}",
                |i| format!(", {{code = {i}, message = 'm{i}'}}"),
                ""
            )
        )
    }),
    // C
    shape("c_defines", "h", |n| {
        pieces(
            n,
            "",
            |i| format!("#define ERR_THING_{i} {i} /* The thing {i} failed */\n"),
            "",
        )
    }),
    shape("c_families", "h", |n| {
        pieces(
            n,
            "",
            |i| format!("#define E{i}_ERR_A {i}\n#define E{i}_ERR_B 2\n\n"),
            "",
        )
    }),
    shape("c_one_family_apart", "h", |n| {
        pieces(
            n,
            "",
            |i| format!("#define ERR_{i} {i}\n\n#define OTHER_{i} {i}\n\n"),
            "",
        )
    }),
    shape("c_enum", "h", |n| {
        format!(
            "enum errors {{{}}};",
            pieces(n, "ERR_0", |i| format!(",ERR_{i}"), "")
        )
    }),
    shape("c_enums", "h", |n| {
        pieces(
            n,
            "",
            |i| format!("enum err{i} {{ E{i}_A, E{i}_B }};\n"),
            "",
        )
    }),
    shape("c_chain", "h", |n| {
        pieces(
            n,
            "#define ERR_0 1\n",
            |i| format!("#define ERR_{i} ERR_{}+1\n", i - 1),
            "",
        )
    }),
    shape("c_parentheses", "h", |n| {
        format!(
            "#define ERR_A {}\n#define ERR_B 1\n#define ERR_C 2\n",
            nested(n, "(", "1", ")")
        )
    }),
    shape("c_sum", "h", |n| {
        format!(
            "#define ERR_A 1{}\n#define ERR_B 1\n#define ERR_C 2\n",
            repeated(n, "+1")
        )
    }),
    shape("c_calls", "h", |n| {
        pieces(
            n,
            "",
            |i| format!("X(ERR_{i}, -{i}, \"there is no {i}\")\n"),
            "",
        )
    }),
    shape("c_calls_of_many", "h", |n| {
        pieces(
            n,
            "",
            |i| format!("X{i}(ERR_{i}, -{i}, \"there is no {i}\")\n"),
            "",
        )
    }),
    shape("c_many_row_lists", "h", |n| {
        let constants = pieces(n / 2, "", |i| format!("#define ERR_{i} {i}\n"), "");
        let lists = |i| {
            format!(
                "Row rows{i}[] = {{ {{ {i}, ERR_{i}, \"No {i}\" }}, {{ 1{i}, ERR_1{i}, \"No 1{i}\" }} }};\n"
            )
        };
        constants + &pieces(n / 2, "", lists, "")
    }),
    shape("c_many_maps", "ts", |n| {
        let constants = pieces(
            n / 2,
            "enum DoorError {\n",
            |i| format!("E_{i} = {i}, // door {i}\n"),
            "}\n",
        );
        let maps = |i| format!("const errorTexts{i} = {{ {i}: 'door {i}', 1{i}: 'door 1{i}' }};\n");
        constants + &pieces(n / 2, "", maps, "")
    }),
    shape("c_entries_of_many_keys", "php", |n| {
        let entry = |i| format!("{i} => ['title' => 'No door {i}', 'k{i}' => 'text {i}'],\n");
        pieces(n, "<?php\n$errors = [\n", entry, "];\n")
    }),
    shape("c_enum_of_arguments", "java", |n| {
        let constant = |i| format!("NO_{i}(HttpStatus.NOT_FOUND, \"D-{i}\", \"No door {i}\"),\n");
        pieces(n, "public enum DoorError {\n", constant, ";\n}\n")
    }),
    shape("c_enums_of_arguments", "java", |n| {
        let of_enum = |i| {
            format!(
                "enum Door{i}Error {{ NO_{i}({i}, \"No {i}\"), BAD_{i}(1{i}, \"Bad {i}\"); }}\n"
            )
        };
        pieces(n, "", of_enum, "")
    }),
    shape("c_entry_of_many_parts", "php", |n| {
        let parts = pieces(n, "", |i| format!("'part {i}', "), "");
        format!("<?php\n$errors = [\n1 => [{parts}],\n2 => ['a b', 'c d', 'e f'],\n];\n")
    }),
    shape("c_comments", "h", |n| repeated(n, "/*")),
    shape("c_conditions", "h", |n| {
        pieces(n, "", |i| format!("#if A{i}\n#define ERR_{i} {i}\n"), "")
    }),
    shape("c_open_enums", "h", |n| repeated(n, "enum e {")),
    shape("c_line_comments", "h", |n| repeated(n, "// word\n")),
    shape("c_long_prefix", "h", |n| {
        pieces(
            n,
            "",
            |i| format!("#define {}{i} {i}\n", "ERR_".repeat(300)),
            "",
        )
    }),
    // OpenAPI
    shape("openapi_responses", "json", |n| {
        let path = |i: usize| {
            format!(
                "\"/p{i}\":{{\"get\":{{\"responses\":{{\"404\":{{\"$ref\":\"#/components/responses/R{i}\"}}}}}}}}"
            )
        };
        let mut paths = path(0);
        let mut responses = String::from("\"R0\":{\"description\":\"d\"}");
        let mut number = 1;
        while paths.len() + responses.len() < n {
            let _ = write!(paths, ",{}", path(number));
            let _ = write!(
                responses,
                ",\"R{number}\":{{\"description\":\"d{number}\"}}"
            );
            number += 1;
        }
        format!(
            "{{\"openapi\":\"3.0.0\",\"paths\":{{{paths}}},\"components\":{{\"responses\":{{{responses}}}}}}}"
        )
    }),
    shape("openapi_enums", "json", |n| {
        let schemas = pieces(
            n,
            "\"Error0\":{\"enum\":[1,2]}",
            |i| format!(",\"Error{i}\":{{\"enum\":[{i},9{i}]}}"),
            "",
        );
        format!("{{\"openapi\":\"3.0.0\",\"components\":{{\"schemas\":{{{schemas}}}}}}}")
    }),
    shape("openapi_described_enum", "json", |n| {
        let values = pieces(n / 3, "0", |i| format!(",{i}"), "");
        let texts = pieces(n / 3, "\"0\":\"d\"", |i| format!(",\"{i}\":\"d{i}\""), "");
        let listed = pieces(n / 3, "Codes:\\n", |i| format!("* {i} - text {i}\\n"), "");
        format!(
            "{{\"openapi\":\"3.0.0\",\"components\":{{\"schemas\":{{\"ErrorCode\":{{\"enum\":[{values}],\"x-enum-names\":{{{texts}}},\"description\":\"{listed}\"}}}}}}}}"
        )
    }),
    shape("openapi_examples", "json", |n| {
        let examples = pieces(
            n,
            "\"e0\":{\"code\":0,\"message\":\"m\"}",
            |i| format!(",\"e{i}\":{{\"code\":{i},\"message\":\"m{i}\"}}"),
            "",
        );
        format!("{{\"openapi\":\"3.0.0\",\"examples\":{{{examples}}}}}")
    }),
    shape("openapi_long_name", "json", |n| {
        let schemas = pieces(
            n / 2,
            "{\"enum\":[1,2]}",
            |i| format!(",{{\"enum\":[{i},9{i}]}}"),
            "",
        );
        format!(
            "{{\"openapi\":\"3.0.0\",\"components\":{{\"{}\":[{schemas}]}}}}",
            repeated(n / 2, "error")
        )
    }),
    shape("openapi_reference_cycles", "json", |n| {
        let schemas = pieces(
            n,
            "\"S0\":{\"$ref\":\"#/components/schemas/S0\"}",
            |i| {
                format!(
                    ",\"S{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/S{0}\"}},{{\"$ref\":\"#/components/schemas/S{0}\"}}]}}",
                    i + 1
                )
            },
            "",
        );
        format!(
            "{{\"openapi\":\"3.0.0\",\"paths\":{{\"/x\":{{\"get\":{{\"responses\":{{\"400\":{{\"$ref\":\"#/components/schemas/S0\"}}}}}}}}}},\"components\":{{\"schemas\":{{{schemas}}}}}}}"
        )
    }),
];

const fn shape(name: &'static str, extension: &'static str, page: fn(usize) -> String) -> Shape {
    Shape {
        name,
        extension,
        page,
    }
}
