//! The errors of a level as the server sent them: the values that belong together.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::json::Token;
use crate::places::{Field, Place, PlaceValue};
use crate::search::Key;

/// An error as the server sent it.
#[derive(Debug)]
pub(crate) struct Instance<'p, 'b> {
    /// The document that contains it, or `None` if it is not in a document.
    pub(crate) document: Option<usize>,
    pub(crate) at: usize,
    /// The elements that contain it, as the wildcards of its location matched them.
    keys: &'p [Key<'b>],
    /// Its code, symbol and problem type, in the order of the locations.
    values: Vec<(&'p Place<'b>, &'p PlaceValue<'b>)>,
}

impl Instance<'_, '_> {
    /// The whole response.
    pub(crate) const WHOLE: Self = Self {
        document: None,
        at: 0,
        keys: &[],
        values: Vec::new(),
    };
}

impl<'p, 'b> Instance<'p, 'b> {
    /// Returns the values at the locations of the code. The HTTP status is last.
    pub(crate) fn codes(&self) -> impl Iterator<Item = (&'p Place<'b>, &'p PlaceValue<'b>)> {
        let codes = |is_status: bool| {
            let values = self.values.iter().copied();
            values.filter(move |(place, _)| {
                place.field == Field::Code && place.is_http_status() == is_status
            })
        };
        codes(false).chain(codes(true))
    }
}

/// The errors at locations with the same stem, such as `/errors/*/code` and `/errors/*/symbol`.
#[derive(Debug)]
pub(crate) struct Group<'p, 'b> {
    pub(crate) has_code: bool,
    pub(crate) wildcards: usize,
    pub(crate) instances: Vec<Instance<'p, 'b>>,
    /// The number of values beyond the limit.
    pub(crate) omitted: usize,
}

/// Groups the locations of the code, the symbol and the problem type by their stems, in order.
pub(crate) fn groups<'p, 'b>(places: &'p [Place<'b>]) -> Vec<Group<'p, 'b>> {
    let mut stems: Vec<(&str, Vec<&Place<'b>>)> = Vec::new();
    for field in [Field::Code, Field::Symbol, Field::ProblemType] {
        for place in places.iter().filter(|place| place.field == field) {
            match stems.iter_mut().find(|(stem, _)| *stem == place.stem) {
                Some((_, places)) => places.push(place),
                None => stems.push((place.stem, [place].into())),
            }
        }
    }
    stems
        .into_iter()
        .map(|(_, places)| Group::new(&places))
        .collect()
}

impl<'p, 'b> Group<'p, 'b> {
    fn new(places: &[&'p Place<'b>]) -> Self {
        let mut instances: Vec<Instance<'p, 'b>> = Vec::new();
        let mut index = BTreeMap::new();
        let mut outside = Vec::new();
        for place in places {
            for value in &place.values {
                let Some(document) = value.document else {
                    outside.push((*place, value));
                    continue;
                };
                let number = *index.entry((document, &value.keys)).or_insert_with(|| {
                    instances.push(Instance {
                        document: Some(document),
                        at: value.at,
                        keys: &value.keys,
                        values: Vec::new(),
                    });
                    instances.len() - 1
                });
                instances[number].values.push((*place, value));
            }
        }
        instances.sort_by_key(|instance| (instance.document, instance.at));
        if instances.is_empty() && !outside.is_empty() {
            instances.push(Instance::WHOLE);
        }
        for instance in &mut instances {
            instance.values.extend(&outside);
            let position =
                |place: &Place<'b>| places.iter().position(|other| core::ptr::eq(*other, place));
            instance.values.sort_by_key(|(place, _)| position(place));
        }
        Self {
            has_code: places.iter().any(|place| place.field == Field::Code),
            wildcards: places.first().map_or(0, |place| place.wildcards),
            instances,
            omitted: places
                .iter()
                .map(|place| place.omitted)
                .max()
                .unwrap_or_default(),
        }
    }
}

/// The texts of the errors of a group.
#[derive(Debug)]
pub(crate) struct TextIndex<'p, 'b> {
    /// Each location with its texts, by the document and by what the wildcards matched that the group has too.
    places: Vec<(&'p Place<'b>, BTreeMap<TextKey<'p, 'b>, &'p PlaceValue<'b>>)>,
    wildcards: usize,
}

type TextKey<'p, 'b> = (Option<usize>, &'p [Key<'b>]);

impl<'p, 'b> TextIndex<'p, 'b> {
    /// Creates the index for a group with this number of wildcards.
    pub(crate) fn new(places: &'p [Place<'b>], wildcards: usize) -> Self {
        let places = places.iter().filter(|place| place.field != Field::Code);
        let places = places.map(|place| {
            let mut texts = BTreeMap::new();
            let shared = place.wildcards.min(wildcards);
            for value in &place.values {
                if value.is_text(place.field) {
                    let keys = value.keys.get(..shared).unwrap_or_default();
                    texts.entry((value.document, keys)).or_insert(value);
                }
            }
            (place, texts)
        });
        Self {
            places: places.collect(),
            wildcards,
        }
    }

    /// Returns the text of an error and its pointer: the first one that is not empty.
    pub(crate) fn text(
        &self,
        field: Field,
        instance: &Instance<'_, '_>,
    ) -> Option<(Option<Cow<'static, str>>, Cow<'p, str>)> {
        let mut places = self.places.iter().filter(|(place, _)| place.field == field);
        places.find_map(|(place, texts)| {
            let shared = place.wildcards.min(self.wildcards);
            let keys = instance.keys.get(..shared).unwrap_or_default();
            let value = match instance.document {
                Some(document) => texts
                    .get(&(Some(document), keys))
                    .or_else(|| texts.get(&(None, &[][..]))),
                None => texts.values().next(),
            };
            let value = *value?;
            let text = match &value.value {
                Token::Text(text) | Token::Number(text) => Cow::Borrowed(&**text),
            };
            Some((place.pointer_to(value), text))
        })
    }
}
