//! Reads responses at locations that are not known at compile time. Only the fuzz target `locations` uses it.

use alloc::string::String;
use alloc::vec::Vec;

use crate::Response;
use crate::framing::texts;
use crate::instance::{TextIndex, groups};
use crate::location::{Location, Locations, parsed};
use crate::places::{Field, Found};

/// Parses a location, or returns `None` if the text is not one.
#[must_use]
pub fn location(text: &'static str) -> Option<Location> {
    parsed::parse(text)
}

/// Returns the texts of each error at the locations, as `decode` reads them before it looks up the codes.
#[must_use]
pub fn texts_of_errors(locations: &'static Locations, response: &Response) -> Vec<Vec<String>> {
    let documents = texts(response.body());
    let found = Found::new([locations].into_iter(), response, &documents);
    let mut errors = Vec::new();
    for places in &found.levels {
        let mut index = TextIndex::new(places);
        for group in groups(places) {
            errors.extend(group.instances.iter().map(|instance| {
                let mut text = |field| {
                    let (_, text) = index.text(field, instance, None)?;
                    Some(text.into_owned())
                };
                let fields = [
                    Field::Message,
                    Field::Detail,
                    Field::Symbol,
                    Field::ProblemType,
                    Field::Path,
                    Field::Value(0),
                ];
                fields.into_iter().filter_map(&mut text).collect()
            }));
        }
    }
    errors
}
