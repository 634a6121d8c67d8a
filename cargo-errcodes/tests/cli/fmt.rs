use std::fs;
use std::path::Path;

use expect_test::expect;

use crate::{BAD, Folder};

const MESSY: &str = r#"

# The errors of Acme.
description='All of them.'   # as the page says


provider   =   "Acme"
# Meant so.
[lints]
allow=["duplicate_messages" ,"surrounding_whitespace",]
[response]
message="/message"
code = [ "/code","http_status" ]
[ enums . 'Door' ]

code_type="u16"
columns={ owner={type="str",optional=true} }
# Who is to blame.
defaults=[ # by code
  {category="door",codes="1..=9"},
    { http_status = 500, retryable=true, codes=[10,  11,
 12,13] # several lines


 # the last
 }
,
]
description="Doors."
[enums.Door.codes]

# Locks.
1={message="The door is locked.",name="Locked"} # often
200={ name="Stuck" } # never
30 = {

      # What it is called.
      owner = "smith",   message = """
  Two
  lines.""",
  # So it is.
  name = "Jammed", # a name
}



# Keys.
1000 = [ { name = "NoKey" }, { symbol = "TWO", name = "TwoKeys", extra = 1 }, ]
4 = [
{ name = "A" }, # the first
  { name = "B",
  retryable = false }]
5 = { name = "Five" } # cinq
[[enums.Gate.defaults]]
category = "gate"
codes = 7
[[enums.Gate.defaults]]
codes = 8
docs = "https://gate.example"
[enums.Gate.codes.7]
message = "seven"
name = "Seven"
[enums.Gate.codes] # all
8 = { name = "Eight" }
# The end.


"#;

#[test]
fn catalogs_are_formatted() {
    let folder = Folder::new("fmt", &[("acme.toml", MESSY)]);
    folder.check(
        &["fmt", "--check", "acme.toml"],
        &expect![[r#"
            acme.toml
            -- stderr
            1 catalog read: 1 not formatted
            -- exit status 1
        "#]],
    );
    assert_eq!(folder.read("acme.toml"), MESSY, "nothing was written");
    folder.check(
        &["fmt", "acme.toml"],
        &expect![[r#"
        -- stderr
        1 catalog read: 1 formatted
        -- exit status 0
    "#]],
    );
    let formatted = folder.read("acme.toml");
    expect![[r##"
        # The errors of Acme.
        description = 'All of them.'  # as the page says

        provider = "Acme"

        # Meant so.
        [lints]
        allow = ["duplicate_messages", "surrounding_whitespace"]

        [response]
        code = ["/code", "http_status"]
        message = "/message"

        [enums.'Door']
        description = "Doors."
        code_type = "u16"
        columns = { owner = { type = "str", optional = true } }
        # Who is to blame.
        defaults = [  # by code
          { codes = "1..=9", category = "door" },
          {
            codes = [
              10, 11,
              12, 13,
            ],  # several lines
            http_status = 500,
            retryable = true,

            # the last
          },
        ]

        [enums.Door.codes]
        # Locks.
        1   = { name = "Locked", message = "The door is locked." }  # often
        200 = { name = "Stuck" }                                    # never
        30 = {
          # So it is.
          name = "Jammed",  # a name
          message = """
          Two
          lines.""",
          # What it is called.
          owner = "smith",
        }

        # Keys.
        1000 = [{ name = "NoKey" }, { name = "TwoKeys", symbol = "TWO", extra = 1 }]
        4 = [
          { name = "A" },  # the first
          {
            name = "B",
            retryable = false,
          },
        ]
        5 = { name = "Five" }  # cinq

        [[enums.Gate.defaults]]
        codes = 7
        category = "gate"

        [[enums.Gate.defaults]]
        codes = 8
        docs = "https://gate.example"
        [enums.Gate.codes.7]
        name = "Seven"
        message = "seven"
        [enums.Gate.codes]  # all
        8 = { name = "Eight" }
        # The end.
    "##]]
    .assert_eq(&formatted);
    folder.check(
        &["fmt", "--check", "acme.toml"],
        &expect![[r#"
            -- stderr
            1 catalog read: 0 not formatted
            -- exit status 0
        "#]],
    );
    assert_eq!(
        folder.run(&["fmt", "-"], MESSY),
        format!("{formatted}-- exit status 0\n")
    );
    folder.check(
        &["fmt", "--sort", "acme.toml"],
        &expect![[r#"
        -- stderr
        1 catalog read: 1 formatted
        -- exit status 0
    "#]],
    );
    let sorted = folder.read("acme.toml");
    let codes = sorted.split_once("[enums.Door.codes]").unwrap().1;
    let codes = codes.split_once("[[enums.Gate").unwrap().0;
    expect![[r#"

        # Locks.
        1 = { name = "Locked", message = "The door is locked." }  # often
        30 = {
          # So it is.
          name = "Jammed",  # a name
          message = """
          Two
          lines.""",
          # What it is called.
          owner = "smith",
        }
        200 = { name = "Stuck" }  # never

        4 = [
          { name = "A" },  # the first
          {
            name = "B",
            retryable = false,
          },
        ]
        5 = { name = "Five" }  # cinq
        # Keys.
        1000 = [{ name = "NoKey" }, { name = "TwoKeys", symbol = "TWO", extra = 1 }]

    "#]]
    .assert_eq(codes);
}

/// Editors find the name of a schema only above the first key.
#[test]
fn the_line_that_names_a_schema_stays_first() {
    const TEXT: &str = "#:schema ./errcodes.schema.json
# The doors.
description = \"Doors.\"
provider = \"Acme\"
enums.Door.codes.2 = { name = \"Two\" }
enums.Door.codes.1 = { name = \"One\" }
";
    let folder = Folder::new("fmt-schema-line", &[]);
    expect![[r##"
        #:schema ./errcodes.schema.json
        # The doors.
        provider = "Acme"
        description = "Doors."
        enums.Door.codes.2 = { name = "Two" }
        enums.Door.codes.1 = { name = "One" }
        -- exit status 0
    "##]]
    .assert_eq(&folder.run(&["fmt", "--sort", "-"], TEXT));
}

#[test]
fn sort_orders_entries_between_blank_lines() {
    let text = r#"provider = "A"
[enums.N.codes]
0x10 = { name = "Sixteen" }
# The smallest.
-2 = { name = "MinusTwo" }
9 = [{ name = "Z" }, { name = "A" }]

5 = { name = "Five" }
4 = { name = "Four" }

# All that is left.

3 = { name = "Three" }
1 = { name = "One" }

[enums.T]
code_type = "str"
[enums.T.codes]
b = { name = "B" }
"a c" = { name = "Ac" }
10 = { name = "Ten" }
9 = { name = "Nine" }
"#;
    let folder = Folder::new("fmt-sort", &[]);
    expect![[r#"
        provider = "A"

        [enums.N.codes]
        # The smallest.
        -2   = { name = "MinusTwo" }
        9    = [{ name = "Z" }, { name = "A" }]
        0x10 = { name = "Sixteen" }

        4 = { name = "Four" }
        5 = { name = "Five" }

        # All that is left.

        1 = { name = "One" }
        3 = { name = "Three" }

        [enums.T]
        code_type = "str"
        [enums.T.codes]
        10    = { name = "Ten" }
        9     = { name = "Nine" }
        "a c" = { name = "Ac" }
        b     = { name = "B" }
        -- exit status 0
    "#]]
    .assert_eq(&folder.run(&["fmt", "--sort", "-"], text));
}

#[test]
fn invalid_toml_is_not_changed() {
    let broken = "provider = \"A\"\n[enums.A.codes]\n1={ name = \"One\" \n2 = { name = \"Two\" }\n";
    let folder = Folder::new(
        "fmt-broken",
        &[
            ("a.toml", broken),
            ("bad.toml", BAD),
            ("b.toml", MESSY),
            ("Cargo.toml", "[package]\nname=\"a\"\n"),
        ],
    );
    folder.check(
        &[
            "fmt",
            "a.toml",
            "nowhere.toml",
            "Cargo.toml",
            "bad.toml",
            "b.toml",
        ],
        &expect![[r#"
            -- stderr
            error: this `{` is not closed
             --> a.toml:3:3
              |
            3 | 1={ name = "One" 
              |   ^
              |
              = help: add the missing `}`

            error: a.toml is not valid TOML, it was not changed
            error: no such file: nowhere.toml
            error: Cargo.toml is not a catalog: it has neither `provider` nor `enums`
            5 catalogs read: 2 formatted
            -- exit status 2
        "#]],
    );
    assert_eq!(folder.read("a.toml"), broken);
    // Catalogs with other errors are formatted.
    let formatted = BAD.replace("\n[enums", "\n\n[enums");
    assert_eq!(folder.read("bad.toml"), formatted);
    assert_ne!(folder.read("b.toml"), MESSY);
    expect![[r#"
        -- stderr
        error: this `{` is not closed
         --> <stdin>:3:3
          |
        3 | 1={ name = "One" 
          |   ^
          |
          = help: add the missing `}`

        error: <stdin> is not valid TOML, it was not changed
        -- exit status 1
    "#]]
    .assert_eq(&folder.run(&["fmt", "-"], broken));
}

#[test]
fn line_endings_are_kept() {
    let text = "\u{FEFF}provider=\"A\" # a\r\n[enums.A.codes]\r\n1={ name = \"One\", message = \"\"\"a\r\nb\"\"\" }";
    let folder = Folder::new("fmt-lines", &[("a.toml", text)]);
    assert!(
        folder
            .run(&["fmt", "a.toml"], "")
            .ends_with("-- exit status 0\n")
    );
    assert_eq!(
        folder.read("a.toml"),
        "\u{FEFF}provider = \"A\"  # a\r\n\r\n[enums.A.codes]\r\n1 = { name = \"One\", message = \"\"\"a\r\nb\"\"\" }\r\n"
    );
    for (text, expected) in [("", ""), ("\n\n", ""), ("# a  \n\n\n# b", "# a\n\n# b\n")] {
        fs::write(folder.0.join("b.toml"), text).unwrap();
        assert!(
            folder
                .run(&["fmt", "b.toml"], "")
                .ends_with("-- exit status 0\n")
        );
        assert_eq!(folder.read("b.toml"), expected);
    }
}

#[test]
#[cfg(unix)]
fn symbolic_links_and_permissions_are_kept() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = Folder::new("fmt-link", &[("there/a.toml", MESSY)]);
    let (file, link) = (folder.0.join("there/a.toml"), folder.0.join("link.toml"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    assert!(
        folder
            .run(&["fmt", "link.toml"], "")
            .ends_with("-- exit status 0\n")
    );
    assert!(link.is_symlink());
    assert_ne!(folder.read("there/a.toml"), MESSY);
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert_eq!(fs::read_dir(folder.0.join("there")).unwrap().count(), 1);
}

#[test]
fn catalogs_of_the_project_are_formatted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folder = Folder(root.join("catalog"));
    folder.check(
        &[
            "fmt",
            "--check",
            "faceki.toml",
            "openapi_v2.toml",
            "tru_id.toml",
            "trustx.toml",
        ],
        &expect![[r#"
            -- stderr
            4 catalogs read: 0 not formatted
            -- exit status 0
        "#]],
    );
}

/// A former spelling is kept, at the position of the current spelling.
#[test]
fn former_keys_are_sorted_and_kept() {
    let text = r#"allow = ["blanks"]
provider = "A"
[lints]
deny = ["invisible"]
warn = ["no_reason"]
[wire]
levels = ["N"]
type = "/type"
code = "/code"
[enums.N]
retry = true
wire = { type = "/t", code = "/c" }
fields = { owner = "str" }
placeholders = "braces"
code_type = "u8"
defaults = [{ type = "about:blank", retry = false, codes = 5 }]
[enums.N.codes]
5 = { owner = "me", type = "/a", docs = "https://a.example", retry = true, name = "Five" }
"#;
    let folder = Folder::new("fmt-former", &[]);
    let formatted = folder.run(&["fmt", "-"], text);
    expect![[r#"
        provider = "A"
        allow = ["blanks"]

        [lints]
        warn = ["no_reason"]
        deny = ["invisible"]

        [wire]
        code = "/code"
        type = "/type"
        levels = ["N"]

        [enums.N]
        code_type = "u8"
        placeholders = "braces"
        fields = { owner = "str" }
        wire = { code = "/c", type = "/t" }
        retry = true
        defaults = [{ codes = 5, retry = false, type = "about:blank" }]
        [enums.N.codes]
        5 = { name = "Five", retry = true, docs = "https://a.example", type = "/a", owner = "me" }
        -- exit status 0
    "#]]
    .assert_eq(&formatted);
    // With the current names, the keys are in the same order.
    let current = |text: &str| {
        let names = [
            ("levels =", "envelope ="),
            ("type =", "problem_type ="),
            ("code_problem_type", "code_type"),
            ("retry =", "retryable ="),
            ("wire", "response"),
            ("fields =", "columns ="),
            ("placeholders =", "placeholder_style ="),
        ];
        let mut text = text.to_owned();
        for (former, current) in names {
            text = text.replace(former, current);
        }
        text
    };
    let keys = |text: &str| {
        let words = text.split_whitespace().collect::<Vec<_>>();
        let keys = words.windows(2).filter(|words| words[1] == "=");
        keys.map(|words| words[0].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        keys(&current(&formatted)),
        keys(&folder.run(&["fmt", "-"], &current(text)))
    );
}
