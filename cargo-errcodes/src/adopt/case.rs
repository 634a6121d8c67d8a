//! The cases in which `serde` writes the names of variants.

/// Returns a name in a case such as `snake_case`, as `#[serde(rename_all)]` writes it.
pub(super) fn rename(name: &str, case: &str) -> Option<String> {
    Some(match case {
        "lowercase" => name.to_ascii_lowercase(),
        "UPPERCASE" => name.to_ascii_uppercase(),
        "PascalCase" => name.to_owned(),
        "camelCase" => {
            let mut chars = name.chars();
            let first = chars.next()?.to_ascii_lowercase();
            format!("{first}{}", chars.as_str())
        }
        "snake_case" => snake(name),
        "SCREAMING_SNAKE_CASE" => snake(name).to_ascii_uppercase(),
        "kebab-case" => snake(name).replace('_', "-"),
        "SCREAMING-KEBAB-CASE" => snake(name).to_ascii_uppercase().replace('_', "-"),
        _ => return None,
    })
}

/// Unlike other crates, `serde` writes a `_` before each upper case letter: `h_t_t_p` for `HTTP`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (at, c) in name.char_indices() {
        if at > 0 && c.is_uppercase() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::rename;

    #[test]
    fn names_are_written_as_by_serde() {
        let cases = [
            ("snake_case", Some("h_t_t_p_not2_found")),
            ("SCREAMING-KEBAB-CASE", Some("H-T-T-P-NOT2-FOUND")),
            ("camelCase", Some("hTTPNot2Found")),
            ("lowercase", Some("httpnot2found")),
            ("other", None),
        ];
        for (case, expected) in cases {
            assert_eq!(rename("HTTPNot2Found", case).as_deref(), expected, "{case}");
        }
    }
}
