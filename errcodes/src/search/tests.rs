#![allow(
    clippy::unnecessary_wraps,
    reason = "the cases are compared with the results of `find`"
)]

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::found::MAX_MATCHES;
use super::{Key, Match, Target, ValueKind, search};
use crate::framing::Format;
use crate::json::Token;
use crate::location::parsed::parse;
use crate::location::{Pointer, Source};

fn pointer(text: &str) -> &'static Pointer {
    let text: &'static str = String::from(text).leak();
    match parse(text).map(|location| location.source) {
        Some(Source::Pointer(pointer)) => Box::leak(Box::new(pointer)),
        other => unreachable!("{text}: {other:?}"),
    }
}

fn target(text: &str) -> Target {
    Target::new(pointer(text), ValueKind::Text)
}

fn matches<'b>(body: &'b [u8], pointer: &str) -> Option<Vec<Match<'b>>> {
    let (matches, _) = search(body, 0, 0, Format::Json, &[target(pointer)])?;
    matches.into_iter().next().map(|matches| matches.found)
}

/// Returns the only value at a pointer.
fn find<'b>(body: &'b [u8], pointer: &str) -> Option<Token<'b>> {
    let mut matches = matches(body, pointer)?.into_iter();
    let found = matches.next().map(|found| found.value);
    assert_eq!(matches.next(), None, "{pointer}");
    found
}

fn is_well_formed(body: &[u8]) -> bool {
    search(
        body,
        0,
        0,
        Format::Json,
        &[target("/m/0/x"), target("/*/y")],
    )
    .is_some()
        && search(body, 0, 0, Format::Json, &[]).is_some()
}

fn text(text: &str) -> Option<Token<'_>> {
    Some(Token::Text(text.into()))
}

fn number(number: &str) -> Option<Token<'_>> {
    Some(Token::Number(number.into()))
}

#[test]
fn pointers_find_values() {
    let body = br#" {"a": {"b/c": [1, "two", {"~": -3.50}], "d": ""}, "e": true, "e": 5 , "": 6,"\u0066":7}"#;
    let cases = [
        ("/a/b~1c/0", number("1")),
        ("/a/b~1c/1", text("two")),
        ("/a/b~1c/2/~0", number("-3.50")),
        ("/a/b~1c/3", None),
        ("/a/b~1c/00", None),
        ("/a/b~1c/-", None),
        ("/a/d", text("")),
        ("/a/d/e", None),
        ("/a", None),
        ("/e", number("5")),
        ("/", number("6")),
        ("/f", number("7")),
        ("/g", None),
    ];
    for (pointer, expected) in cases {
        assert_eq!(find(body, pointer), expected, "{pointer}");
    }
}

#[test]
fn invalid_values_elsewhere_are_ignored() {
    let deep = [
        b"{\"x\":".as_slice(),
        &b"[".repeat(100_000),
        &b"]".repeat(100_000),
        b",\"code\":1}",
    ]
    .concat();
    let cases: [&[u8]; 13] = [
        br#"{"code":1}"#,
        br#"{"code":1,"x":1e400}"#,
        br#"{"x":1e-400,"code":1}"#,
        br#"{"x":99999999999999999999999999999999999999999999,"code":1}"#,
        b"{\"code\":1,\"message\":\"Gr\xF6\xDFe\"}",
        b"{\"message\":\"\xFF\xFE\",\"\xFF\":2,\"code\":1}",
        br#"{"x":"\ud800","code":1}"#,
        br#"{"x":"\q\u12","code":1}"#,
        b"{\"x\":\"line\nbreak\x00\",\"code\":1}",
        br#"{"x":NaN,"code":1}"#,
        br#"{"x":[1,2,],"code":1,}"#,
        br#"{"code":1} trailing"#,
        &deep,
    ];
    for body in cases {
        let body_text = alloc::string::String::from_utf8_lossy(&body[..body.len().min(80)]);
        assert_eq!(find(body, "/code"), number("1"), "{body_text}");
        assert!(is_well_formed(body), "{body_text}");
    }
}

#[test]
fn incomplete_and_invalid_values_are_not_found() {
    for body in [
        r#"{"code":12"#,
        r#"{"code":"E1"#,
        r#"{"code":"E1\"#,
        r#"{"code":"#,
        r#"{"code""#,
        r#"{"code"#,
        "{",
        "[",
        "",
        "<html>",
        r#"{"code":1.}"#,
        r#"{"code":0x1}"#,
        r#"{"code":+1}"#,
        r#"{"code":0126}"#,
        r#"{"code":126abc}"#,
        r#"{"code":}"#,
        r#"]"code":1"#,
    ] {
        assert_eq!(find(body.as_bytes(), "/code"), None, "{body}");
    }
}

#[test]
fn bodies_that_are_cut_off_are_not_well_formed() {
    let body = br#"{"code":1,"x":{"y":[1,"\"]"],"z":true}}"#;
    for end in 0..body.len() {
        assert!(!is_well_formed(&body[..end]), "{end}");
    }
}

#[test]
fn misplaced_brackets_quotes_and_commas_are_not_well_formed() {
    for body in [
        r#"{"code":1 26}"#,
        "{\"code\":12\n6}",
        r#"{"code":12"6"}"#,
        r#"{"code":12:6}"#,
        r#"{"code":12[6]}"#,
        r#"{"code":"12" "6"}"#,
        r#"{"code":"12"6}"#,
        r#"{"code":40]0,"sub":7}"#,
        r#"{"code":400,"x":[[1],2}],"sub":70}"#,
        r#"{"code":400,"m":"a"b","n":"c"d","sub":7}"#,
        r#"{"m":"x","code":1,"y":"z" "q","code":126}"#,
        r#"{"code":1,oops,"code":126}"#,
        r#"{"code":1,,"x":2}"#,
        "{,}",
        r#"{"code"}"#,
        r#"{"code":}"#,
        "[1 2]",
        r#"{"code":1"#,
        "]",
        "",
    ] {
        assert!(!is_well_formed(body.as_bytes()), "{body}");
    }
}

#[test]
fn trailing_commas_and_trailing_text_are_well_formed() {
    for body in [
        "{}",
        "[]",
        "[[],{}]",
        r#"{"a":[{"b":[1,],},],}"#,
        "1",
        " \"x\" ",
        "[1,2]x",
    ] {
        assert!(is_well_formed(body.as_bytes()), "{body}");
    }
}

/// Returns the names that the wildcards of a pointer matched, with each value.
fn shown(body: &str, pointer: &str) -> Vec<String> {
    let matches = matches(body.as_bytes(), pointer).unwrap_or_default();
    let shown = matches.iter().map(|found| {
        let keys: Vec<_> = found.keys.iter().map(Key::to_text).collect();
        match &found.value {
            Token::Text(value) | Token::Number(value) => {
                alloc::format!("{}={value}", keys.join(","))
            }
        }
    });
    shown.collect()
}

#[test]
fn wildcards_find_several_values() {
    let body = r#"{"a":[{"c":1,"d":{"c":2}},{"c":"x"},[{"c":3}],{"c":null}],"b":{"a":{"c":4},"ab":{"c":5}}}"#;
    let cases: [(&str, &[&str]); 13] = [
        ("/a/*/c", &["0=1", "1=x"]),
        ("/a/*/*/c", &["0,d=2", "2,0=3"]),
        ("/*/*/c", &["a,0=1", "a,1=x", "b,a=4", "b,ab=5"]),
        (
            "/**/c",
            &["a/0=1", "a/0/d=2", "a/1=x", "a/2/0=3", "b/a=4", "b/ab=5"],
        ),
        ("/b/**/c", &["a=4", "ab=5"]),
        ("/b/a*/c", &["=4", "b=5"]),
        ("/b/*b/c", &["a=5"]),
        ("/b/*#", &["a=a", "ab=ab"]),
        ("/b/**#", &["=", "a=a", "a/c=a/c", "ab=ab", "ab/c=ab/c"]),
        ("/**/a/c", &["b=4"]),
        ("/**[?@.a]/a/c", &["b=4"]),
        ("/**[?@.x]/a/c", &[]),
        ("/a/*[?@.d.c == 2]/c", &["0=1"]),
    ];
    for (pointer, expected) in cases {
        assert_eq!(shown(body, pointer), expected, "{pointer}");
    }
}

#[test]
fn conditions_select_elements() {
    let body = r#"{"a":[{"t":"x","n":1},{"n":"2","t":"y","e":null},{"n":3.0,"b":true},4]}"#;
    let cases: [(&str, &[&str]); 12] = [
        ("/a/*[?@.t == 'x']/n", &["0=1"]),
        ("/a/*[?@.t != 'x']/n", &["1=2", "2=3.0"]),
        ("/a/*[?@.t]/n", &["0=1", "1=2"]),
        ("/a/*[?!@.t]/n", &["2=3.0"]),
        ("/a/*[?@.e]/n", &["1=2"]),
        ("/a/*[?@.e == null]/n", &["1=2"]),
        ("/a/*[?@.n == 2]/n", &["1=2"]),
        ("/a/*[?@.n == '2']/n", &["1=2"]),
        ("/a/*[?@.n == 3]/n", &["2=3.0"]),
        ("/a/*[?@.b == true && !@.t]/n", &["2=3.0"]),
        ("/a/*[?@ == 4]", &["3=4"]),
        ("[?@.a[0].t == 'x']/a/*/e", &[]),
    ];
    for (pointer, expected) in cases {
        assert_eq!(shown(body, pointer), expected, "{pointer}");
    }
    assert_eq!(shown(body, "[?@.a[1].t == 'x']/a/*/n").len(), 0);
}

#[test]
fn the_last_of_several_members_with_one_name_counts() {
    for (body, expected) in [
        (r#"{"a":{"c":1},"a":{"c":2}}"#, &["=2"][..]),
        (r#"{"a":{"c":1},"a":{"d":2}}"#, &[]),
        (r#"{"a":{"c":1},"a":null}"#, &[]),
        (r#"{"a":{"c":1,"c":2},"b":{"c":3}}"#, &["=2"]),
    ] {
        assert_eq!(shown(body, "/a/c"), expected, "{body}");
    }
    assert_eq!(
        shown(r#"{"a":{"c":1,"c":2},"b":{"c":3}}"#, "/*/c"),
        ["a=2", "b=3"]
    );
}

#[test]
fn strings_can_contain_json() {
    let inner = r#"{\"c\":[{\"d\":5},\"x\"]}"#;
    let body = alloc::format!(r#"{{"a":"{inner}","b":" {inner} !"}}"#);
    assert_eq!(shown(&body, "/a/c/*/d"), ["0=5"]);
    assert_eq!(shown(&body, "/*/c/1"), ["a=x"]);
    assert_eq!(shown(&body, "/b/c/1"), [""; 0]);
    assert_eq!(shown(&body, "/a").len(), 1);
}

/// The time and the memory are proportional to the length of the body.
#[test]
fn hostile_bodies_take_little_time() {
    let pointers = [
        "/**/a/*/b",
        "/*/*/*",
        "/a*/**#",
        "/**/c",
        "/x/*[?@.y == 1]/z",
    ];
    let targets = pointers.map(target);
    let names = alloc::format!("{{\"{}\":", "k".repeat(900)).repeat(100) + "[";
    for (start, middle, end) in [
        (r#"{"a":["#, r#"{"b":1},"#, "]}"),
        (r#"{"a":"#, r#"{"a":["#, ""),
        ("[", "[[[1]]],", "]"),
        (r#"{"x":["#, r#"{"y":1,"z":2},"#, "]}"),
        (&names, r#"{"c":1},"#, ""),
    ] {
        let body = [start, &middle.repeat(20_000), end].concat();
        let _ = search(body.as_bytes(), 0, 0, Format::Json, &targets);
    }
    let body = ["[", &"[1],".repeat(MAX_MATCHES + 5), "]"].concat();
    let found = search(body.as_bytes(), 0, 0, Format::Json, &[target("/*/*")]);
    let omitted = found.map(|(matches, _)| (matches[0].found.len(), matches[0].omitted));
    assert_eq!(omitted, Some((MAX_MATCHES, 5)));
}
