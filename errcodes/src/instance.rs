//! The errors of a level as the server sent them: the values that belong together.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::json::Token;
use crate::places::{Field, Place};
use crate::search::{Key, Match};

/// An error as the server sent it.
#[derive(Debug)]
pub(crate) struct Instance<'p, 'b> {
    /// The document that contains it, or `None` if it is not in a document.
    pub(crate) document: Option<usize>,
    pub(crate) at: usize,
    /// The location that found it, and what the wildcards of the location matched. `None` for the whole response.
    found: Option<(&'p Place<'b>, &'p [Key<'b>])>,
    /// Its code, symbol and problem type, in the order of the locations.
    values: Vec<(&'p Place<'b>, &'p Match<'b>)>,
}

impl Instance<'_, '_> {
    /// The whole response.
    pub(crate) const WHOLE: Self = Self {
        document: None,
        at: 0,
        found: None,
        values: Vec::new(),
    };
}

impl<'p, 'b> Instance<'p, 'b> {
    /// Returns the keys that a value at another place has, if it belongs to this error.
    fn keys_at(&self, place: &Place<'b>) -> &'p [Key<'b>] {
        match self.found {
            Some((found, keys @ [_, ..])) => {
                let length = found.shared_keys(place).min(keys.len());
                &keys[..length]
            }
            _ => &[],
        }
    }

    /// Returns the document and the keys of the error.
    pub(crate) fn element(&self) -> ValueKey<'p, 'b> {
        let keys = self.found.map(|(_, keys)| keys);
        (self.document, keys.unwrap_or_default())
    }

    /// Returns the values at the locations of the code. The HTTP status is last.
    pub(crate) fn codes(&self) -> impl Iterator<Item = (&'p Place<'b>, &'p Match<'b>)> {
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
#[derive(Debug, Default)]
pub(crate) struct Group<'p, 'b> {
    /// One of the locations.
    place: Option<&'p Place<'b>>,
    pub(crate) has_code: bool,
    pub(crate) instances: Vec<Instance<'p, 'b>>,
    /// The values that belong to several of the errors: the code of an element of XML around theirs.
    outer: Vec<(&'p Place<'b>, &'p Match<'b>)>,
    /// The number of values beyond the limit.
    pub(crate) omitted: usize,
}

/// Groups the locations of the code, the symbol and the problem type by their stems, in order.
pub(crate) fn groups<'p, 'b>(places: &'p [Place<'b>]) -> Vec<Group<'p, 'b>> {
    let mut stems: Vec<(&str, Vec<&Place<'b>>)> = Vec::new();
    for field in [Field::Code, Field::Symbol, Field::ProblemType] {
        for place in places.iter().filter(|place| place.field == field) {
            let mut stems_of_list = stems
                .iter_mut()
                .filter(|(stem, places)| *stem == place.stem && !place.is_other_list(places[0]));
            match stems_of_list.next() {
                Some((_, places)) => places.push(place),
                None => stems.push((place.stem, [place].into())),
            }
        }
    }
    let mut groups = Vec::with_capacity(stems.len());
    for (stem, of_stem) in &stems {
        let mut group = Group::new(of_stem);
        // A path in the list of other codes belongs to their errors.
        let is_of_other = |path: &Place<'b>| {
            let is_sent = |place: &&Place<'_>| !place.values.is_empty();
            let mut lists = stems.iter().filter(|(other, _)| !other.is_empty());
            lists.any(|(other, places)| {
                if *other == path.stem {
                    places.iter().any(is_sent)
                } else {
                    other != stem && !path.is_other_list(places[0])
                }
            })
        };
        let path = places.iter().find(|place| {
            place.field == Field::Path && place.is_deeper_than(of_stem[0]) && !is_of_other(place)
        });
        if let Some(path) = path {
            let is_in_list = |place: &&Place<'_>| {
                let fields = [Field::Path, Field::Message, Field::Detail];
                place.stem == path.stem && fields.contains(&place.field)
            };
            group.split_by(&places.iter().filter(is_in_list).collect::<Vec<_>>());
        }
        let outer = group.take_outer();
        groups.push(group);
        groups.extend(outer);
    }
    groups
}

impl<'p, 'b> Group<'p, 'b> {
    /// Returns whether the errors are in another list than those of another group.
    pub(crate) fn is_other_list(&self, other: &Self) -> bool {
        match (self.place, other.place) {
            (Some(own), Some(other)) => own.is_other_list(other),
            _ => false,
        }
    }

    /// Returns the number of first keys that say in which element of the innermost list around both groups an error is.
    pub(crate) fn list_keys(&self, other: &Self) -> usize {
        match (self.place, other.place) {
            (Some(own), Some(other)) => own.list_keys(other),
            _ => 0,
        }
    }

    fn new(places: &[&'p Place<'b>]) -> Self {
        let mut group = Self {
            place: places.first().copied(),
            has_code: places.iter().any(|place| place.field == Field::Code),
            omitted: places
                .iter()
                .map(|place| place.omitted)
                .max()
                .unwrap_or_default(),
            ..Self::default()
        };
        for place in places {
            group.add(place);
        }
        let order = |instance: &Instance<'_, '_>| (instance.document, instance.at);
        group.instances.sort_by_key(order);
        if group.instances.is_empty() {
            group.instances.push(Instance::WHOLE);
        }
        // Values outside of documents belong to all errors.
        let outside = places.iter().flat_map(|place| {
            let values = place.values.iter().filter(|value| value.document.is_none());
            values.map(move |value| (*place, value))
        });
        let outside: Vec<_> = outside.collect();
        let position =
            |place: &Place<'b>| places.iter().position(|other| core::ptr::eq(*other, place));
        for instance in &mut group.instances {
            instance.values.extend(&outside);
            instance.values.sort_by_key(|(place, _)| position(place));
        }
        group
            .instances
            .retain(|instance| !instance.values.is_empty());
        group
    }

    /// Splits errors that are about several places in the request into one for each place. The places are in a list without codes, whose
    /// elements also have texts.
    fn split_by(&mut self, list: &[&'p Place<'b>]) {
        let [first, ..] = list else { return };
        let shared = self.place.map_or(0, |place| place.list_keys(first));
        let length = first.list_keys(first);
        let mut elements = BTreeMap::new();
        for place in list {
            for value in &place.values {
                let keys = value.keys.get(..length).unwrap_or_default();
                let element = elements.entry((value.document, keys));
                element.or_insert((*place, value));
            }
        }
        let omitted = list.iter().map(|place| place.omitted).max();
        self.omitted += omitted.unwrap_or_default();
        let mut of_errors: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for ((document, keys), element) in elements {
            let keys = keys.get(..shared).unwrap_or_default();
            let document = document.filter(|_| !self.is_whole());
            of_errors.entry((document, keys)).or_default().push(element);
        }
        for instance in core::mem::take(&mut self.instances) {
            let (document, keys) = instance.element();
            let keys = keys.get(..shared).unwrap_or_default();
            match of_errors.get(&(document, keys)) {
                Some(elements) if elements.len() > 1 => {
                    self.instances
                        .extend(elements.iter().map(|(place, value)| Instance {
                            document: value.document,
                            at: value.at,
                            found: Some((place, &value.keys)),
                            values: instance.values.clone(),
                        }));
                }
                _ => self.instances.push(instance),
            }
        }
        let order = |instance: &Instance<'_, '_>| (instance.document, instance.at);
        self.instances.sort_by_key(order);
    }

    /// Returns whether the only error is the whole response.
    fn is_whole(&self) -> bool {
        self.instances
            .iter()
            .all(|instance| instance.document.is_none())
    }

    /// Removes the values that belong to several of the errors, and returns them as a group of its own.
    fn take_outer(&mut self) -> Option<Self> {
        let instances = self.outer.drain(..).map(|(place, value)| Instance {
            document: value.document,
            at: value.at,
            found: Some((place, &value.keys)),
            values: [(place, value)].into(),
        });
        let instances: Vec<_> = instances.collect();
        (!instances.is_empty()).then(|| Self {
            place: self.place,
            has_code: self.has_code,
            instances,
            ..Self::default()
        })
    }

    /// Adds the values at a place: to the error that they belong to, or as new errors. A value that belongs to several errors says
    /// nothing about each of them.
    fn add(&mut self, place: &'p Place<'b>) {
        let known = self.instances.iter().enumerate().map(|(number, instance)| {
            let keys = instance.found.map(|(_, keys)| keys);
            ((instance.document, keys.unwrap_or_default()), number)
        });
        let known = known.collect();
        let mut own = BTreeMap::new();
        for value in place.values.iter().filter(|value| value.document.is_some()) {
            let key = (value.document, &value.keys[..]);
            let list = self.place.map_or(0, |first| place.list_keys(first));
            let mut related = related(&known, key, list);
            let number = match (related.next(), related.next()) {
                (Some(_), Some(_)) => {
                    self.outer.push((place, value));
                    continue;
                }
                (Some(number), None) => *number,
                (None, _) => *own.entry(key).or_insert_with(|| {
                    self.instances.push(Instance {
                        document: value.document,
                        at: value.at,
                        found: Some((place, &value.keys)),
                        values: Vec::new(),
                    });
                    self.instances.len() - 1
                }),
            };
            self.instances[number].values.push((place, value));
        }
    }
}

/// The document of a value, and its keys.
pub(crate) type ValueKey<'p, 'b> = (Option<usize>, &'p [Key<'b>]);

/// Returns the values in a map that belong to the same error as a value: those with equal keys. In XML, they can also be in other
/// elements of the closest element around both, inside the element of the list, to which the first `list` keys lead; but not in a sibling of
/// the same name, which is another error.
fn related<'m, 'p, 'b, V>(
    map: &'m BTreeMap<ValueKey<'p, 'b>, V>,
    (document, keys): ValueKey<'p, 'b>,
    list: usize,
) -> impl Iterator<Item = &'m V> {
    /// The maximum number of values that are compared.
    const MAX_COMPARED: usize = 64;
    let is_xml = keys.iter().any(|key| matches!(key, Key::Element(..)));
    let shortest = if is_xml {
        list.min(keys.len())
    } else {
        keys.len()
    };
    let at = move |length: usize| {
        let prefix = &keys[..length];
        let with_prefix = map
            .range((document, prefix)..)
            .take_while(move |((other, keys), _)| *other == document && keys.starts_with(prefix));
        let is_related = move |other: &[Key<'_>]| match (keys.get(length), other.get(length)) {
            (Some(Key::Element(name, _)), Some(Key::Element(other, _))) => name != other,
            (None, None) => true,
            _ => is_xml,
        };
        let compared = with_prefix.take(MAX_COMPARED);
        compared
            .filter(move |((_, other), _)| is_related(other))
            .map(|(_, value)| value)
    };
    let lengths = (shortest..=keys.len()).rev();
    let closest = lengths.map(at).map(Iterator::peekable);
    let closest = closest
        .into_iter()
        .find_map(|mut values| values.peek().is_some().then_some(values));
    closest.into_iter().flatten()
}

/// The texts of the errors of a group.
#[derive(Debug)]
pub(crate) struct TextIndex<'p, 'b> {
    places: &'p [Place<'b>],
    /// The texts at locations with several, each with the index of the location. Most responses need none.
    texts: Vec<(usize, Texts<'p, 'b>)>,
}

/// The relation of a text's location to an error, the best one first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Own,
    /// The text is in the same object as another location of the code.
    OtherCode,
    /// The text belongs to the errors of another location of the code, which are inside of this error.
    Deeper,
}

/// The texts at a location, by the document and by their first keys.
#[derive(Debug)]
struct Texts<'p, 'b> {
    /// The number of keys.
    length: usize,
    texts: BTreeMap<ValueKey<'p, 'b>, &'p Match<'b>>,
}

impl<'p, 'b> TextIndex<'p, 'b> {
    pub(crate) fn new(places: &'p [Place<'b>]) -> Self {
        let texts = Vec::new();
        Self { places, texts }
    }

    /// Returns the text of an error and its pointer: the first one that is not empty. Texts beside another code come last.
    pub(crate) fn text(
        &mut self,
        field: Field,
        instance: &Instance<'p, 'b>,
        code: Option<&Place<'b>>,
    ) -> Option<(Option<Cow<'static, str>>, Cow<'p, str>)> {
        let is_sent = |place: &Place<'b>| place.field == field && !place.values.is_empty();
        if !self.places.iter().any(is_sent) {
            return None;
        }
        let mut relations = [Relation::Own, Relation::OtherCode, Relation::Deeper].iter();
        relations.find_map(|relation| self.text_at(field, instance, code, *relation))
    }

    /// Returns the first text at the locations with a relation to the code.
    fn text_at(
        &mut self,
        field: Field,
        instance: &Instance<'p, 'b>,
        code: Option<&Place<'b>>,
        relation: Relation,
    ) -> Option<(Option<Cow<'static, str>>, Cow<'p, str>)> {
        let found = instance.found.map(|(found, _)| found);
        let all = self.places;
        let mut places = all.iter().enumerate().filter(|(_, place)| {
            place.field == field
                && !place.values.is_empty()
                && self::relation(place, found, code, all) == Some(relation)
        });
        places.find_map(|(index, place)| {
            let keys = instance.keys_at(place);
            // Most locations have at most one value.
            let value = match &place.values[..] {
                [value] if keys.is_empty() => {
                    let is_same = [None, instance.document].contains(&value.document);
                    let is_same = is_same || instance.document.is_none();
                    Some(value).filter(|value| is_same && value.is_text(place.field))
                }
                _ => {
                    let list = found.map_or(0, |found| found.list_keys(place));
                    let key = (instance.document, keys);
                    self.texts_at(index, keys.len()).text(key, list)
                }
            };
            value.map(|value| pointer_and_text(place, value))
        })
    }

    /// Returns the texts at the location with an index, by their first keys.
    fn texts_at(&mut self, index: usize, length: usize) -> &Texts<'p, 'b> {
        let mut known = self.texts.iter();
        let known = known.position(|(of, texts)| *of == index && texts.length == length);
        let number = known.unwrap_or(self.texts.len());
        if known.is_none() {
            let texts = Texts::new(&self.places[index], length);
            self.texts.push((index, texts));
        }
        &self.texts[number].1
    }
}

/// Returns the relation of a text to an error that was found at a location and has its code at another one, or `None` if the text belongs
/// to other errors.
fn relation<'b>(
    text: &Place<'b>,
    found: Option<&Place<'b>>,
    code: Option<&Place<'b>>,
    places: &[Place<'b>],
) -> Option<Relation> {
    let codes = places.iter().filter(|place| place.field == Field::Code);
    if let Some(found) = found {
        let mut lists = codes.clone().filter(|code| !code.stem.is_empty());
        if text.is_other_list(found) && lists.clone().any(|code| !text.is_other_list(code)) {
            return None;
        }
        // In XML, lists need no wildcards.
        let mut sent = codes.clone().filter(|code| !code.values.is_empty());
        if sent.any(|code| text.is_beside(code) && code.is_other_list(found)) {
            return None;
        }
        if text.is_deeper_than(found)
            && let Some(code) = lists.find(|code| code.stem == text.stem)
        {
            return (!code.is_other_list(found)).then_some(Relation::Deeper);
        }
    }
    let is_beside = |code: &Place<'b>| text.is_beside(code);
    let mut sent = codes.filter(|code| !code.values.is_empty());
    let is_of_other = !code.or(found).is_some_and(is_beside) && sent.any(is_beside);
    Some(if is_of_other {
        Relation::OtherCode
    } else {
        Relation::Own
    })
}

/// Returns the pointer to a text, and the text.
fn pointer_and_text<'p>(
    place: &Place<'_>,
    value: &'p Match<'_>,
) -> (Option<Cow<'static, str>>, Cow<'p, str>) {
    let text = match &value.value {
        Token::Text(text) | Token::Number(text) => Cow::Borrowed(&**text),
    };
    (place.pointer_to(value), text)
}

impl<'p, 'b> Texts<'p, 'b> {
    fn new(place: &'p Place<'b>, length: usize) -> Self {
        let mut texts = BTreeMap::new();
        for value in place
            .values
            .iter()
            .filter(|value| value.is_text(place.field))
        {
            let is_xml = value.keys.iter().any(|key| matches!(key, Key::Element(..)));
            // The elements around a text say which error it belongs to.
            let length = if is_xml { value.keys.len() } else { length };
            let keys = value.keys.get(..length).unwrap_or_default();
            texts.entry((value.document, keys)).or_insert(value);
        }
        Self { length, texts }
    }

    /// Returns the text of the error with a key, which is in an element of the list to which the first `list` keys lead.
    fn text(&self, key: ValueKey<'p, 'b>, list: usize) -> Option<&'p Match<'b>> {
        if key.0.is_none() {
            return self.texts.values().next().copied();
        }
        let outside = || self.texts.get(&(None, &[][..]));
        let related = related(&self.texts, key, list).next();
        related.or_else(outside).copied()
    }
}
