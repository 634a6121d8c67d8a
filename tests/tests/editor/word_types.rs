//! What the editor shows for columns whose words are mapped to a type.

use crate::language_server::LanguageServer;
use crate::{documentation, one_line_place};

/// A module that maps the categories of a catalog to a type.
pub(crate) const MODULE: &str = r#"/// The categories of all vendors.
#[derive(PartialEq)]
pub enum Shared {
    C0,
    C1,
    C2,
}

errcodes::include_catalog!("catalogs/acme96.toml", types(category = self::Shared));

pub fn is_first(server: Server) -> bool {
    server.category() == Some(Shared::C1)
}

pub fn with_missing_arms(server: Server) -> u8 {
    match server.category().unwrap() {}
}
"#;

/// Checks the accessor, and the path of the type in the call.
pub(crate) fn check(server: &mut LanguageServer, file: &str) {
    let accessor = "server.cate|gory() ==";
    let hover = server.hover(file, accessor);
    assert!(hover.contains("Option<self::Shared>"), "{hover}");
    assert_eq!(
        documentation(&hover),
        "Returns the category of the error, or `None` if the catalog does not state it."
    );
    let call = one_line_place(file, server.position(file, ".toml\"|,"), 0);
    assert_eq!(server.go_to("definition", file, accessor), [call]);

    let shared = one_line_place(file, server.position(file, "enum |Shared"), "Shared".len());
    let path = "self::Sha|red)";
    assert_eq!(server.go_to("definition", file, path), [shared]);
    assert_eq!(
        documentation(&server.hover(file, path)),
        "The categories of all vendors."
    );

    let offered = server.completions(file, "server.cate|gory() ==");
    assert!(offered.contains("category"), "{offered:?}");
    assert!(!offered.contains("__category_word"), "{offered:?}");
    let arms = server.quick_fix(file, "category().un|wrap()", "Fill match arms");
    for arm in ["Shared::C0 =>", "Shared::C1 =>", "Shared::C2 =>"] {
        assert!(arms.contains(arm), "{arms}");
    }
}
