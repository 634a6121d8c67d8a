//! From the arguments of the macro to its expansion, without a compiler.
#![allow(
    clippy::unwrap_used,
    reason = "a folder that can't be written fails the test"
)]

use std::fs;
use std::path::{Path, PathBuf};

use errcodes_core::load::load;
use errcodes_core::locate::{Base, CallSite, SourceFile, load_file};
use errcodes_macros_impl::args;
use errcodes_macros_impl::include;
use errcodes_macros_impl::target::Target;
use proc_macro2::LexError;

const CATALOG: &str =
    "provider = \"Vendor\"\n[enums.Vendor.codes]\n126 = { name = \"NotAfterInvalid\" }\n";

/// Expands `include_catalog!("codes.toml")` in a crate.
fn expansion(site: &CallSite) -> String {
    let args = args::parse("errcodes, \"codes.toml\"".parse().unwrap()).unwrap();
    let located = load_file(&args.path.text().unwrap(), site).unwrap();
    let loaded = load(&located.source, str::to_owned);
    let expansion = include::expand(&loaded, &args, Target::Build(&located));
    assert!(expansion.diagnostics.catalog.is_empty());
    let lex = |source: &str| source.parse().map_err(|error: LexError| error.to_string());
    let tokens = expansion.items.into_tokens(lex, Default::default());
    tokens.unwrap().to_string()
}

/// Creates a crate's folder with catalogs at these paths.
fn site(name: &str, catalogs: &[&str]) -> CallSite {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("src/folder.toml")).unwrap();
    for path in catalogs {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, CATALOG).unwrap();
    }
    CallSite {
        source_file: SourceFile::At(root.join("src/errors.rs")),
        out_dir: None,
        package: None,
        crate_root: Some(root),
    }
}

fn root(site: &CallSite) -> PathBuf {
    site.crate_root.clone().unwrap()
}

#[test]
fn a_path_starts_at_the_crates_root_or_else_at_the_source_file() {
    let both = site("both", &["codes.toml", "src/codes.toml"]);
    let beside = site("beside", &["src/codes.toml"]);
    assert_eq!(
        load_file("codes.toml", &both).unwrap().base,
        Base::CrateRoot
    );
    assert_eq!(
        load_file("codes.toml", &beside).unwrap().base,
        Base::SourceFile
    );
    assert_eq!(
        load_file("src/codes.toml", &beside).unwrap().base,
        Base::CrateRoot
    );
    let absolute = root(&beside).join("src/codes.toml");
    let located = load_file(absolute.to_str().unwrap(), &CallSite::default()).unwrap();
    assert_eq!(located.source.text, CATALOG);
}

/// rust-analyzer does not tell in which source file the call is.
#[test]
fn a_path_starts_at_any_source_file_if_the_source_file_is_unknown() {
    let catalogs = [
        "codes.toml",
        "src/one/beside.toml",
        "src/one/twice.toml",
        "src/two/twice.toml",
        "src/data/no_source.toml",
        "target/ignored.toml",
        "other/src/ignored.toml",
    ];
    let CallSite { crate_root, .. } = site("any-source", &catalogs);
    let root = crate_root.clone().unwrap();
    let sources = [
        "src/lib.rs",
        "src/one/mod.rs",
        "src/two/mod.rs",
        "target/build.rs",
        "other/src/lib.rs",
        "other/Cargo.toml",
    ];
    for source in sources {
        fs::write(root.join(source), "").unwrap();
    }
    let site = CallSite {
        crate_root,
        source_file: SourceFile::Any,
        out_dir: None,
        package: None,
    };
    let found = |path: &str| {
        let file = load_file(path, &site).map_err(|error| error.message)?;
        Ok::<_, String>(file.absolute().strip_prefix(&root).unwrap().to_owned())
    };
    let cases = [
        ("codes.toml", Ok("codes.toml")),
        ("beside.toml", Ok("src/one/beside.toml")),
        ("../one/./beside.toml", Ok("src/one/beside.toml")),
        ("two/twice.toml", Ok("src/two/twice.toml")),
        ("data/no_source.toml", Ok("src/data/no_source.toml")),
        (
            "twice.toml",
            Err(
                "there are several catalogs `twice.toml`, and the editor does not tell which source file this is",
            ),
        ),
        (
            "no_source.toml",
            Err("there is no catalog `no_source.toml`"),
        ),
        ("ignored.toml", Err("there is no catalog `ignored.toml`")),
    ];
    for (path, expected) in cases {
        let expected = expected.map(PathBuf::from).map_err(str::to_owned);
        assert_eq!(found(path), expected, "{path}");
    }
    let searched = "tried from each source file in the package, without following links";
    for (path, is_searched) in [("none.toml", true), ("/nowhere/none.toml", false)] {
        let tried = load_file(path, &site).unwrap_err().tried;
        assert_eq!(
            tried.iter().any(|tried| tried == searched),
            is_searched,
            "{path}"
        );
    }
}

#[test]
fn a_missing_file_is_reported_with_the_paths_that_were_tried() {
    let site = site("missing", &["codes.toml"]);
    let root = root(&site);
    fs::write(root.join("latin.toml"), b"provider = \"Z\xE4hler\"").unwrap();
    let from_root = root.display();
    let cases = [
        (
            "errors.toml",
            format!(
                "there is no catalog `errors.toml`\n\
                 \x20 = tried from the crate's root: {from_root}/errors.toml\n\
                 \x20 = tried from the source file: {from_root}/src/errors.toml"
            ),
        ),
        (
            "/nowhere/code.toml",
            "there is no catalog `/nowhere/code.toml`\n\
             \x20 = tried: /nowhere/code.toml"
                .to_owned(),
        ),
        (
            "codess.toml",
            format!(
                "there is no catalog `codess.toml`\n\
                 \x20 = tried from the crate's root: {from_root}/codess.toml\n\
                 \x20 = tried from the source file: {from_root}/src/codess.toml\n\
                 \x20 = help: did you mean \"codes.toml\"?"
            ),
        ),
        ("folder.toml", "can't read the catalog `folder.toml`: it is a folder".to_owned()),
        (
            "latin.toml",
            "can't read the catalog `latin.toml`: it is not UTF-8: byte 13 of the file, in line 1, \
             is 0xE4"
                .to_owned(),
        ),
    ];
    for (path, expected) in cases {
        let error = load_file(path, &site).unwrap_err();
        let help = error.help.as_ref();
        let help = help.map_or_else(String::new, |help| format!("\n  = help: {help}"));
        assert_eq!(error.message_with_places() + &help, expected, "{path}");
    }
}

#[test]
#[cfg(unix)]
fn only_files_are_read() {
    let site = site("no-files", &[]);
    let root = root(&site);
    std::os::unix::fs::symlink("loop.toml", root.join("loop.toml")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", root.join("zero.toml")).unwrap();
    let large = fs::File::create(root.join("large.toml")).unwrap();
    large.set_len(50 << 20).unwrap();
    fs::write(root.join("mark.toml"), format!("\u{FEFF}{CATALOG}")).unwrap();
    let cases = [
        (
            "loop.toml",
            "can't read the catalog `loop.toml`: Too many levels of symbolic links",
        ),
        (
            "zero.toml",
            "can't read the catalog `zero.toml`: it is not a regular file",
        ),
        (
            "large.toml",
            "can't read the catalog `large.toml`: it is larger than the limit of 16 megabytes",
        ),
    ];
    for (path, expected) in cases {
        let actual = load_file(path, &site).unwrap_err();
        assert!(actual.message.starts_with(expected), "{actual:?}");
    }
    assert_eq!(load_file("mark.toml", &site).unwrap().source.text, CATALOG);
}

/// Shared build caches and reproducible builds depend on it.
#[test]
fn the_expansion_does_not_depend_on_the_location_of_the_crate() {
    let expansions = [
        ("here", "codes.toml"),
        ("there", "codes.toml"),
        ("here", "src/codes.toml"),
    ]
    .map(|(name, catalog)| {
        let site = site(name, &[catalog]);
        (root(&site), expansion(&site))
    });
    for (root, expansion) in &expansions {
        assert!(expansion.contains("NotAfterInvalid"));
        assert!(!expansion.contains(root.to_str().unwrap()), "{expansion}");
    }
    let [(_, here), (_, there), (_, beside)] = expansions;
    assert_eq!(here, there);
    assert!(here.contains("CARGO_MANIFEST_DIR"));
    assert!(
        beside.contains(r#"env ! ("CARGO_MANIFEST_DIR") , "/src/" , "codes.toml""#),
        "{beside}"
    );
}
