use crate::diagnostic::Diagnostic;
use crate::inert::is_active;
use crate::rule::{Rule, Severity};
use crate::source::{Source, Span};

/// Returns all characters that affect a terminal. A report must show a replacement for each of them.
fn active() -> impl Iterator<Item = char> {
    ('\0'..='\u{FFFF}').filter(|c| is_active(*c))
}

/// Returns a rendered report without the escape sequences for colours, which end in `m`.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1B}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (colour, rest) = part.split_once('m').unwrap_or(("?", part));
        assert!(
            colour.chars().all(|c| c.is_ascii_digit() || c == ';'),
            "{part:?}"
        );
        text + rest
    })
}

#[test]
fn nothing_in_a_report_acts_on_a_terminal() {
    for c in active() {
        let hostile = format!("a{c}b");
        let source = Source {
            path: hostile.clone(),
            text: format!("x = \"{hostile}\" # {hostile}\n{hostile}\n"),
        };
        let diagnostic = Diagnostic::new(Rule::Syntax, &hostile, Span { start: 4, end: 6 })
            .label(Span { start: 0, end: 1 }, &hostile)
            .help(&hostile);
        let diagnostic = Diagnostic {
            note: Some(hostile),
            ..diagnostic
        };
        let plain = diagnostic.render(&source);
        let styled = diagnostic.render_styled(&source, Severity::Error);
        assert_eq!(plain, without_colours(styled.as_str()));
        let acts = plain.chars().any(|c| is_active(c) && c != '\n');
        assert!(!acts, "{c:?}: {plain:?}");
    }
}

#[test]
fn places_are_right_after_replaced_characters() {
    for c in active().filter(|c| !matches!(c, '\n' | '\t')) {
        let text = format!("{c}b{c}\nc{c}d");
        let rendered = report(&text, "d", &[]);
        let mut lines = rendered.lines().map(|line| line.chars().skip(4));
        let mark = lines.find_map(|mut line| line.position(|c| c == '^'));
        assert_eq!(mark, Some(2), "{rendered}");
    }
}

/// Returns the report about the first place of a text in a source, with the labels of others.
fn report(text: &str, primary: &str, labels: &[(&str, &str)]) -> String {
    let span = |part: &str| {
        let start = text.find(part).unwrap_or_default();
        let end = start + part.len();
        Span { start, end }
    };
    report_of_span(text, span(primary), |diagnostic| {
        let labels = labels.iter();
        labels.fold(diagnostic, |diagnostic, (part, label)| {
            diagnostic.label(span(part), *label)
        })
    })
}

fn report_of_span(text: &str, span: Span, with: impl Fn(Diagnostic) -> Diagnostic) -> String {
    let source = Source {
        path: "a.toml".to_owned(),
        text: text.to_owned(),
    };
    with(Diagnostic::new(Rule::Syntax, "message", span)).render(&source)
}

/// Compares the lines of the source in a report, without the message and the bars.
#[track_caller]
fn check(report: &str, place: &str, expected: &[&str]) {
    let mut lines = report.lines();
    assert_eq!(lines.next(), Some("error: message"));
    let shown = lines.next().and_then(|line| line.split_once("--> "));
    let shown = shown.map(|(_, shown)| shown.to_owned());
    assert_eq!(shown, Some(format!("a.toml:{place}")));
    let lines: Vec<&str> = lines.skip(1).collect();
    assert_eq!(lines, expected, "{report}");
}

#[test]
fn a_report_shows_the_lines_with_marks() {
    let report_of_one = report("one = 1\n", "one", &[]);
    check(&report_of_one, "1:1", &["1 | one = 1", "  | ^^^"]);
    let text = "one = 1\ntwo = 2\n\nfour = 4\nfive\nsix\nseven\n";
    check(
        &report(text, "seven", &[("two", "first"), ("four", "second")]),
        "7:1",
        &[
            "2 | two = 2",
            "  | --- first",
            "3 |",
            "4 | four = 4",
            "  | ---- second",
            "...",
            "7 | seven",
            "  | ^^^^^",
        ],
    );
    let text = "\n".repeat(9) + "ten\n";
    check(
        &report(&text, "ten", &[]),
        "10:1",
        &["10 | ten", "   | ^^^"],
    );
}

/// The place of the report, other places with their labels, and the lines below the source.
type Case = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

#[test]
fn labels_of_one_line_do_not_overlap() {
    let text = "a = { b = 1, c = 2 }\n";
    let cases: [Case; 6] = [
        (
            "c",
            &[("b", "here is a label")],
            &["      -      ^", "      |", "      here is a label"],
        ),
        ("b", &[("c", "here")], &["      ^      - here"]),
        (
            "2",
            &[("a", "first"), ("b", "y")],
            &["-     - y        ^", "|", "first"],
        ),
        (
            "b = 1",
            &[("b", "inner")],
            &["      -^^^^", "      |", "      inner"],
        ),
        ("b", &[("b = 1", "outer")], &["      ^---- outer"]),
        (
            "a",
            &[("b = 1", "outer"), ("1", "inner")],
            &[
                "^     -----",
                "      |   |",
                "      |   inner",
                "      outer",
            ],
        ),
    ];
    for (primary, labels, expected) in cases {
        let report = report(text, primary, labels);
        let shown: Vec<&str> = report.lines().skip(4).map(|line| &line[4..]).collect();
        assert_eq!(shown, expected, "{report}");
    }
}

#[test]
fn the_first_and_the_last_line_of_a_long_place_are_marked() {
    let text = "a = [\n  1,\n]\nb = '''\n  two\n'''\nc = 3\n";
    check(
        &report(text, "[\n  1,\n]", &[]),
        "1:5",
        &["1 | a = [", "  |     ^", "2 |   1,", "3 | ]", "  | ^"],
    );
    check(
        &report(text, "c", &[("'''\n  two", "label")]),
        "7:1",
        &[
            "4 | b = '''",
            "  |     ---",
            "5 |   two",
            "  |   --- label",
            "6 | '''",
            "7 | c = 3",
            "  | ^",
        ],
    );
    let text = "a = [\n  1,\n  2,\n]\n";
    check(
        &report(text, "[\n  1,\n  2,\n]", &[]),
        "1:5",
        &["1 | a = [", "  |     ^", "...", "4 | ]", "  | ^"],
    );
    // The line break after a line is part of it.
    check(
        &report(text, "a = [\n", &[]),
        "1:1",
        &["1 | a = [", "  | ^^^^^"],
    );
}

#[test]
fn marks_are_below_what_they_mark() {
    let cases = [
        ("\tone = 1", "one", "1:2", "1 |     one = 1", "  |     ^^^"),
        (
            "'漢字' = one",
            "one",
            "1:8",
            "1 | '漢字' = one",
            "  |          ^^^",
        ),
        (
            "'漢字' = one",
            "漢字",
            "1:2",
            "1 | '漢字' = one",
            "  |  ^^^^",
        ),
        (
            "e\u{301} = one",
            "one",
            "1:6",
            "1 | e\u{301} = one",
            "  |     ^^^",
        ),
        (
            "\u{200D}a = one",
            "one",
            "1:6",
            "1 | a = one",
            "  |     ^^^",
        ),
        (
            "\u{FEFF}one = 1",
            "one",
            "1:2",
            "1 | \u{FEFF}one = 1",
            "  | ^^^",
        ),
        (
            "\u{1B}[2Jone",
            "one",
            "1:5",
            "1 | \u{241B}[2Jone",
            "  |     ^^^",
        ),
        ("a\rone", "one", "1:3", "1 | a\u{240D}one", "  |   ^^^"),
        ("a\r\none\r\n", "one", "2:1", "2 | one", "  | ^^^"),
        ("one", "", "1:1", "1 | one", "  | ^"),
        ("", "", "1:1", "1 |", "  | ^"),
    ];
    for (text, part, place, line, mark) in cases {
        check(&report(text, part, &[]), place, &[line, mark]);
    }
}

#[test]
fn a_place_at_the_end_of_the_source_is_in_the_last_line() {
    for text in ["a = [", "a = [\n", "a = [\r\n"] {
        for start in [text.len(), text.len() + 9] {
            let end = start + 1;
            let report = report_of_span(text, Span { start, end }, |diagnostic| diagnostic);
            check(&report, "1:6", &["1 | a = [", "  |      ^"]);
        }
    }
}

#[test]
fn long_lines_are_cut_around_the_marks() {
    let dots = "·".repeat(300);
    let long = |report: &str| {
        let lines = report.lines().skip(3).map(str::to_owned);
        lines.collect::<Vec<String>>()
    };
    let column = |line: &str, sign| line.chars().position(|c| c == sign);

    // The place is in the middle.
    let lines = long(&report(&format!("{dots}X{dots}"), "X", &[]));
    assert!(lines[0].starts_with("1 | ...·") && lines[0].ends_with("·..."));
    assert_eq!(lines[0].chars().count(), 140);
    assert_eq!(column(&lines[0], 'X'), column(&lines[1], '^'));

    // A wide character is not divided.
    let wide = "字".repeat(150);
    let lines = long(&report(&format!("{wide}X{wide}"), "X", &[]));
    let before = lines[0].chars().take_while(|c| *c != 'X');
    let width: usize = before.map(|c| if c == '字' { 2 } else { 1 }).sum();
    assert_eq!(Some(width), column(&lines[1], '^'), "{lines:#?}");

    // Two places.
    let text = format!("{dots}X{}Y{dots}", "·".repeat(150));
    let lines = long(&report(&text, "X", &[("Y", "label")]));
    assert_eq!(column(&lines[0], 'X'), column(&lines[1], '^'));
    assert_eq!(column(&lines[0], 'Y'), column(&lines[1], '-'));

    // The other place is too far away.
    let lines = long(&report(&format!("Y{dots}X{dots}"), "X", &[("Y", "label")]));
    assert_eq!(column(&lines[0], 'X'), column(&lines[1], '^'));
    assert_eq!(lines.last().map(|line| &line[..]), Some("  | label"));

    // The place itself is too long.
    let lines = long(&report(&format!("X{dots}{dots}"), &dots, &[]));
    assert!(
        lines.iter().all(|line| line.chars().count() < 290),
        "{lines:#?}"
    );
}

#[test]
fn further_lines_of_messages_are_aligned() {
    let with = |diagnostic: Diagnostic| Diagnostic {
        message: "one\n\ttwo".to_owned(),
        help: Some("three\nfour".to_owned()),
        note: Some("five".to_owned()),
        ..diagnostic
    };
    let report = report_of_span("a = 1", Span { start: 0, end: 1 }, with);
    let expected = [
        "error: one",
        "           two",
        " --> a.toml:1:1",
        "  |",
        "1 | a = 1",
        "  | ^",
        "  |",
        "  = help: three",
        "          four",
        "  = note: five",
    ];
    assert_eq!(report.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn a_report_for_a_terminal_has_the_colours_of_rustc() {
    let source = Source {
        path: "a.toml".to_owned(),
        text: "a = b".to_owned(),
    };
    let span = Span { start: 0, end: 1 };
    let diagnostic = Diagnostic::new(Rule::Syntax, "message", span)
        .label(Span { start: 4, end: 5 }, "label")
        .help("help");
    let shown = |severity| {
        let text = diagnostic.render_styled(&source, severity);
        let text = text.as_str().replace("\u{1B}[0m", "<>");
        let text = text.replace("\u{1B}[1m\u{1B}[94m", "<frame>");
        text.replace('\u{1B}', "ESC")
    };
    let expected = "\
ESC[1mESC[91merror<>ESC[1m: message<>
 <frame>--> <>a.toml:1:1
  <frame>|<>
<frame>1<> <frame>|<> a = b
  <frame>|<> ESC[1mESC[91m^<>   <frame>-<> <frame>label<>
  <frame>|<>
  <frame>= <>ESC[1mhelp<>: help";
    assert_eq!(shown(Severity::Error), expected);
    let expected = expected.replace("error", "warning").replace("[91m", "[33m");
    assert_eq!(shown(Severity::Warning), expected);
}
