//! Differences between the locations of codes in response bodies.

use errcodes_core::load::Loaded;
use errcodes_core::model::ResponseLayout;

use super::{Bump, Changes};

impl Changes {
    /// Compares the locations of codes in response bodies.
    pub(super) fn compare_responses(&mut self, old: &Loaded<'_>, new: &Loaded<'_>) {
        let (was, is) = (&old.catalog.response, &new.catalog.response);
        self.compare_response("catalog", was.as_ref(), is.as_ref(), false);
        for after in new.views() {
            if let Some(before) = old.views().find(|view| view.name() == after.name()) {
                let (was, is) = (&before.decl().response, &after.decl().response);
                let has_other = new.catalog.response.is_some();
                self.compare_response(after.name(), was.as_ref(), is.as_ref(), has_other);
            }
        }
        let envelope = |loaded: &Loaded<'_>| -> Vec<String> {
            let enums = loaded.catalog.envelope.iter();
            enums.map(|name| name.value.to_string()).collect()
        };
        let (was, is) = (envelope(old), envelope(new));
        if was != is {
            let bump = if is.is_empty() {
                Bump::Major
            } else {
                Bump::Minor
            };
            self.push(
                bump,
                "catalog".to_owned(),
                format!("envelope: {was:?} -> {is:?}"),
            );
        }
    }

    /// Compares two `response` tables; `has_other` is true if another table applies when this one is missing.
    fn compare_response(
        &mut self,
        location: &str,
        was: Option<&ResponseLayout<'_>>,
        is: Option<&ResponseLayout<'_>>,
        has_other: bool,
    ) {
        let (bump, description) = match (was.map(locations), is.map(locations)) {
            (was, is) if was == is => return,
            (Some(_), None) if has_other => (
                Bump::Minor,
                "[response] removed: that of the catalog applies",
            ),
            (Some(_), None) => (
                Bump::Major,
                "[response] removed, and with it `from_response`",
            ),
            (None, _) => (Bump::Minor, "[response] added"),
            _ => (Bump::Minor, "[response] changed"),
        };
        self.push(bump, location.to_owned(), description.to_owned());
    }
}

/// Returns the locations of each part of an error, with the name of the part.
fn locations<'w>(layout: &'w ResponseLayout<'_>) -> Vec<(&'w str, Vec<&'w str>)> {
    let parts = [
        ("code", &layout.code),
        ("message", &layout.message),
        ("detail", &layout.detail),
        ("symbol", &layout.symbol),
        ("problem_type", &layout.problem_type),
        ("path", &layout.path),
    ];
    let values = layout.values.iter();
    let values = values.map(|(name, places)| (&*name.value, places));
    let all = parts.into_iter().chain(values);
    all.map(|(name, places)| (name, places.iter().map(|place| &*place.value).collect()))
        .collect()
}
