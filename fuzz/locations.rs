//! Reading a response at any locations returns texts that are not empty, in a time that the size of the input bounds.
//!
//! The input is a text of three parts with an empty line between them: locations (`code /error/code`), headers (`name: value`)
//! and the body.
#![no_main]

use std::collections::BTreeMap;
use std::sync::Mutex;

use errcodes::__private::v1::location::{Location, Locations};
use errcodes::{Response, fuzzing};
use libfuzzer_sys::fuzz_target;

/// The maximum number of locations. A catalog has a few.
const MAX_LOCATIONS: usize = 16;

fuzz_target!(|input: &[u8]| {
    let Some((locations, rest)) = split_once(input, b"\n\n") else {
        return;
    };
    let (headers, body) = split_once(rest, b"\n\n").unwrap_or((b"", rest));
    let Ok(locations) = std::str::from_utf8(locations) else {
        return;
    };
    let headers = String::from_utf8_lossy(headers);
    let headers = headers.lines().filter_map(|line| line.split_once(": "));
    let response = headers.fold(Response::new(400, body), |response, (name, value)| {
        response.header(name, value)
    });
    for texts in fuzzing::texts_of_errors(pointers(locations), &response) {
        assert!(
            texts.iter().all(|text| !text.trim().is_empty()),
            "{texts:?}"
        );
    }
});

/// The locations of earlier inputs. A catalog's are `'static`, so each list of locations is leaked once.
static KNOWN: Mutex<BTreeMap<String, &'static Locations>> = Mutex::new(BTreeMap::new());

/// Returns the locations, one a line.
fn pointers(locations: &str) -> &'static Locations {
    let mut known = KNOWN.lock().unwrap();
    if let Some(pointers) = known.get(locations) {
        return pointers;
    }
    let lines: Vec<_> = locations
        .lines()
        .filter_map(|line| line.split_once(' '))
        .take(MAX_LOCATIONS)
        .collect();
    let of = |field: &str| -> &'static [Location] {
        let lines = lines.iter().filter(|(name, _)| *name == field);
        let locations = lines
            .filter_map(|(_, location)| fuzzing::location(String::leak((*location).to_owned())));
        locations.collect::<Vec<_>>().leak()
    };
    let pointers = Box::leak(Box::new(Locations {
        code: of("code"),
        message: of("message"),
        detail: of("detail"),
        symbol: of("symbol"),
        problem_type: of("problem_type"),
        path: of("path"),
        values: vec![("value", of("value"))].leak(),
    }));
    known.insert(locations.to_owned(), pointers);
    pointers
}

fn split_once<'i>(input: &'i [u8], separator: &[u8]) -> Option<(&'i [u8], &'i [u8])> {
    let mut windows = input.windows(separator.len());
    let at = windows.position(|window| window == separator)?;
    Some((&input[..at], &input[at + separator.len()..]))
}
