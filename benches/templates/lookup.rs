//! Generated from `benches/templates/lookup.rs`.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use num_enum::FromPrimitive as _;
use subject::{CODES, by_derives, by_errcodes, by_hand, by_phf};

/// The number of codes in one measurement: more than a branch predictor can learn.
const MANY: usize = 1 << 16;
/// The number of texts in one measurement. It is smaller, because a `match` on texts is slow.
const SOME: usize = 1 << 10;

fn next(state: &mut u64) -> u32 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state >> 32) as u32
}

fn criterion() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_millis(400))
        .sample_size(10)
        .without_plots()
}

fn pick(state: &mut u64) -> u32 {
    CODES[next(state) as usize % CODES.len()]
}

fn lookup(c: &mut Criterion) {
    let mut state = 0x2545_F491_4F6C_DD1D;
    let state = &mut state;
    let known: Vec<u32> = (0..MANY).map(|_| pick(state)).collect();
    let unknown: Vec<u32> = (0..MANY).map(|_| next(state) | 1 << 31).collect();
    let mixed: Vec<u32> = (0..MANY)
        .map(|_| if next(state) % 10 == 0 { next(state) | 1 << 31 } else { pick(state) })
        .collect();
    let sorted: Vec<u32> = (0..MANY).map(|at| CODES[at * CODES.len() / MANY]).collect();

    let pairs: Vec<(u32, by_hand::E)> = CODES.iter().map(|&code| (code, code.into())).collect();
    let map: HashMap<u32, by_hand::E> = pairs.iter().copied().collect();
    let values: Vec<by_hand::E> = pairs.iter().map(|(_, value)| *value).collect();

    for (name, codes) in [
        ("known, random", &known),
        ("10 % unknown, random", &mixed),
        ("unknown, random", &unknown),
        ("known, sorted", &sorted),
    ] {
        let mut group = c.benchmark_group(name);
        macro_rules! bench {
            ($name:literal, $lookup:expr) => {
                group.bench_function($name, |b| {
                    b.iter(|| {
                        for &code in codes {
                            black_box($lookup(black_box(code)));
                        }
                    });
                });
            };
        }
        bench!("errcodes", by_errcodes::E::from);
        bench!("hand-written match", by_hand::E::from);
        bench!("num_enum", by_derives::E::from_primitive);
        bench!("phf", by_phf::E::from);
        bench!("std HashMap", |code| {
            map.get(&code).copied().unwrap_or(by_hand::E::Unknown(code))
        });
        bench!("binary search", |code| {
            match pairs.binary_search_by_key(&code, |pair| pair.0) {
                Ok(at) => pairs[at].1,
                Err(_) => by_hand::E::Unknown(code),
            }
        });
        // The time without a lookup: the index is known.
        let indices: Vec<u32> = codes
            .iter()
            .map(|code| CODES.binary_search(code).unwrap_or(usize::MAX >> 33) as u32)
            .collect();
        group.bench_function("array, given the index", |b| {
            b.iter(|| {
                for &index in &indices {
                    let index = black_box(index);
                    black_box(match values.get(index as usize) {
                        Some(value) => *value,
                        None => by_hand::E::Unknown(index),
                    });
                }
            });
        });
    }
}

fn texts(c: &mut Criterion) {
    let mut state = 0x2545_F491_4F6C_DD1D;
    let codes: Vec<u32> = (0..SOME).map(|_| pick(&mut state)).collect();
    let errcodes: Vec<_> = codes.iter().map(|&code| by_errcodes::E::from(code)).collect();
    let hand: Vec<_> = codes.iter().map(|&code| by_hand::E::from(code)).collect();
    let derives: Vec<_> = codes.iter().map(|&code| by_derives::E::from_primitive(code)).collect();
    let names: Vec<&str> = errcodes.iter().map(|error| error.name()).collect();

    let mut group = c.benchmark_group("message");
    macro_rules! each {
        ($group:ident, $name:literal, $values:expr, $f:expr) => {
            $group.bench_function($name, |b| {
                b.iter(|| {
                    for value in $values {
                        black_box($f(black_box(value)));
                    }
                });
            });
        };
    }
    each!(group, "errcodes", &errcodes, by_errcodes::E::message);
    each!(group, "hand-written match", &hand, by_hand::E::message);
    group.finish();

    let mut group = c.benchmark_group("code");
    each!(group, "errcodes", &errcodes, |e: &by_errcodes::E| e.code());
    each!(group, "hand-written match", &hand, |e: &by_hand::E| e.code());
    each!(group, "num_enum", &derives, |e: &by_derives::E| u32::from(*e));
    group.finish();

    let mut group = c.benchmark_group("Display");
    macro_rules! display {
        ($name:literal, $values:expr) => {
            group.bench_function($name, |b| {
                let mut buffer = String::with_capacity(1000);
                b.iter(|| {
                    for value in $values {
                        buffer.clear();
                        let _ = write!(buffer, "{}", black_box(value));
                        black_box(&buffer);
                    }
                });
            });
        };
    }
    display!("errcodes", &errcodes);
    display!("hand-written match", &hand);
    display!("thiserror", &derives);
    group.finish();

    let mut group = c.benchmark_group("FromStr");
    macro_rules! parse {
        ($name:literal, $type:ty) => {
            group.bench_function($name, |b| {
                b.iter(|| {
                    for name in &names {
                        let _ = black_box(black_box(name).parse::<$type>());
                    }
                });
            });
        };
    }
    parse!("errcodes", by_errcodes::E);
    parse!("hand-written match", by_hand::E);
    parse!("strum", by_derives::E);
}

criterion_group! { name = benches; config = criterion(); targets = lookup, texts }
criterion_main!(benches);
