use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use expect_test::expect;

use crate::Folder;
use crate::docs::between;

/// Returns the variant that each id on a page refers to.
fn ids(page: &str) -> BTreeMap<String, String> {
    let mut ids = BTreeMap::new();
    for article in page.split("<article ").skip(1) {
        let article = article.split("</article>").next().unwrap();
        let name = between(article, "<span class=\"name\">", "</span>").replace("<wbr>", "");
        let other = article.contains("<span id=");
        let other = other.then(|| between(article, "<span id=\"", "\""));
        for id in [Some(between(article, "id=\"", "\"")), other]
            .into_iter()
            .flatten()
        {
            let before = ids.insert(id.to_owned(), name.clone());
            assert_eq!(before, None, "{id} is there twice");
        }
    }
    ids
}

#[test]
fn ids_are_stable_when_codes_are_added_and_removed() {
    let before = r#"provider = "P. Q"
[enums.Base.codes]
1 = { name = "One" }
[enums.Wide]
extends = ["Base"]
[enums.Wide.codes]
2 = { name = "Two" }
3 = [{ name = "Three" }, { name = "Third" }]
[enums.Text]
code_type = "str"
[enums.Text.codes]
"a-b" = { name = "Ab" }
"a_b" = { name = "Lower" }
"A-B" = { name = "Upper" }
"a b" = { name = "Blank" }
"#;
    let after = r#"provider = "P. Q"
[enums.New.codes]
1 = { name = "New" }
[enums.Text]
code_type = "str"
[enums.Text.codes]
"a.b" = { name = "Point" }
"A-B" = { name = "Upper" }
"a_b" = { name = "Lower" }
"a b" = { name = "Blank" }
"a~20b" = { name = "Tilde" }
"a-b" = { name = "Ab" }
[enums.Wide]
extends = ["Base"]
[enums.Wide.codes]
3 = [{ name = "Three" }, { name = "Drei" }, { name = "Third" }]
4 = { name = "Four" }
2 = { name = "Two" }
[enums.Base.codes]
9 = { name = "Nine" }
1 = { name = "One" }
"#;
    let folder = Folder::new("docs-ids", &[]);
    let page = |text: &str| folder.run(&["docs", "-", "--format", "html"], text);
    let (before, after) = (ids(&page(before)), ids(&page(after)));
    expect![[r#"
        {
            "p-q-base-1": "One",
            "p-q-text-A-B": "Upper",
            "p-q-text-a-b": "Ab",
            "p-q-text-a_b": "Lower",
            "p-q-text-a~20b": "Blank",
            "p-q-wide-1": "One",
            "p-q-wide-2": "Two",
            "p-q-wide-3": "Three",
            "p-q-wide-3-third": "Third",
            "p-q-wide-3-three": "Three",
        }
    "#]]
    .assert_debug_eq(&before);
    for (id, name) in &before {
        assert_eq!(after.get(id), Some(name), "{id}");
    }
}

#[test]
fn ids_are_unique() {
    let clash = r#"provider = "A b"
[enums.Foo]
code_type = "str"
codes = { "bar-1" = { name = "One" }, "1" = { name = "Other" } }
[enums.FooBar.codes]
1 = [{ name = "HTTPError" }, { name = "HttpError" }, { name = "Http_Error" }]
[enums.foo_bar.codes]
1 = { name = "Lower" }
[enums.Foo_Bar]
codes = { 1 = { name = "Line" }, 2 = { name = "Two" } }
"#;
    let other =
        "provider = \"a-B\"\n[enums.Foo.codes]\n1 = { name = \"Else\" }\n2 = { name = \"Two\" }\n";
    let folder = Folder::new("docs-clash", &[("a.toml", clash), ("b.toml", other)]);
    let one = folder.run(&["docs", "a.toml", "b.toml", "--format", "html"], "");
    let ids_of_one = ids(&one);
    expect![[r#"
        {
            "!A~20b!Foo!1": "Other",
            "!A~20b!Foo!bar-1": "One",
            "!A~20b!FooBar!1": "HTTPError",
            "!A~20b!FooBar!1!HTTPError": "HTTPError",
            "!A~20b!FooBar!1!HttpError": "HttpError",
            "!A~20b!FooBar!1!Http_Error": "Http_Error",
            "!A~20b!Foo_Bar!1": "Line",
            "!A~20b!foo_bar!1": "Lower",
            "!a-B!Foo!1": "Else",
            "a-b-foo-2": "Two",
            "a-b-foo-bar-2": "Two",
        }
    "#]]
    .assert_debug_eq(&ids_of_one);
    let turned = folder.run(&["docs", "b.toml", "a.toml", "--format", "html"], "");
    assert_eq!(
        ids(&turned),
        ids_of_one,
        "the order of the catalogs does not matter"
    );

    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let all = ["catalog", "tests/catalogs"].map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let all = all.into_iter().flatten().map(|entry| entry.unwrap().path());
    let all = all.filter(|path| {
        path.extension().is_some_and(|end| end == "toml") && !path.ends_with("Cargo.toml")
    });
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        let page = folder.run(&["docs", "-", "--format", "html"], &text);
        assert!(!ids(&page).is_empty(), "{}", path.display());
        let body = page.split_once("<body>").unwrap().1;
        let every: Vec<&str> = body
            .split(" id=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        let distinct: BTreeSet<&&str> = every.iter().collect();
        assert_eq!(distinct.len(), every.len(), "{}", path.display());
        // Each link within the page has a target.
        for link in body
            .split(" href=\"#")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
        {
            assert!(distinct.contains(&link), "{link} in {}", path.display());
        }
        let markdown = folder.run(&["docs", "-"], &text);
        for id in every.iter().filter(|id| !id.starts_with('_')) {
            assert!(markdown.contains(&format!("<a id=\"{id}\"></a>")), "{id}");
        }
    }
}
