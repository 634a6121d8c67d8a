//! Generated from `benches/templates/patterns.rs`.

use std::hint::black_box;
use std::time::Instant;

const MANY: usize = 1 << 14;

fn next(state: &mut u64) -> u32 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state >> 32) as u32
}

/// Returns the nanoseconds for each value in the fastest of some runs.
fn fastest<T>(values: &[T], run: impl Fn(&T)) -> f64 {
    let runs = (0..50).map(|_| {
        let start = Instant::now();
        for value in values {
            run(value);
        }
        start.elapsed().as_secs_f64() * 1e9 / values.len() as f64
    });
    runs.fold(f64::INFINITY, f64::min)
}

macro_rules! measure {
    ($module:ident, $listed:expr, $unlisted:expr, $as_code:expr) => {
        let as_code = $as_code;
        let listed = fastest($listed, |code| {
            black_box(patterns::$module::E::from_code(as_code(black_box(code))));
        });
        let unlisted = fastest($unlisted, |code| {
            black_box(patterns::$module::E::from_code(as_code(black_box(code))));
        });
        let errors: Vec<_> = $unlisted
            .iter()
            .map(|code| patterns::$module::E::from_code(as_code(code)))
            .collect();
        let retryable = fastest(&errors, |error| {
            black_box(black_box(error).retryable());
        });
        let size = size_of::<patterns::$module::E>();
        println!("{} {size} {listed:.1} {unlisted:.1} {retryable:.1}", stringify!($module));
    };
}

fn main() {
    let state = &mut 0x2545_F491_4F6C_DD1D;
    let listed: Vec<u32> = (0..MANY).map(|_| (1 + next(state) % 1_000) * 7_919).collect();
    // A tenth of all numbers is in a range of `numbers`.
    let unlisted: Vec<u32> = (0..MANY).map(|_| next(state) | 1 << 24).collect();
    let text = |code: &u32| format!("E_{code}");
    let listed_texts: Vec<String> = listed.iter().map(text).collect();
    let unlisted_texts: Vec<String> = (0..MANY)
        .map(|_| match next(state) % 10 {
            0 => format!("U_WAIT{}_{}", next(state) % 20, next(state)),
            _ => format!("U_WAIT{}", next(state)),
        })
        .collect();
    measure!(number_none, &listed, &unlisted, |code: &u32| *code);
    measure!(number_unnamed, &listed, &unlisted, |code: &u32| *code);
    measure!(number_named, &listed, &unlisted, |code: &u32| *code);
    measure!(text_none, &listed_texts, &unlisted_texts, String::as_str);
    measure!(text_unnamed, &listed_texts, &unlisted_texts, String::as_str);
    measure!(text_named, &listed_texts, &unlisted_texts, String::as_str);
}
