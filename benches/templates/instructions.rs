//! Repeats an operation of an enum: `instructions SUBJECT OPERATION TIMES`.

use std::fmt::Write as _;
use std::hint::black_box;

const CODES: &[u32] = &include!("codes.rs");

#[allow(dead_code)]
mod by_hand;

mod errcodes_enum {
    errcodes::include_catalog!("catalog.toml");
}

macro_rules! repeat {
    ($E:ty, $unknown:pat, $from_name:expr, $operation:expr, $times:expr) => {{
        let all: Vec<$E> = CODES.iter().map(|code| <$E>::from(*code)).collect();
        let names: Vec<&str> = all.iter().map(|error| error.name()).collect();
        let mut text = String::with_capacity(1_000);
        let mut sum = 0;
        for _ in 0..$times {
            match $operation {
                "from" => {
                    for code in CODES {
                        sum += usize::from(matches!(<$E>::from(black_box(*code)), $unknown));
                    }
                }
                "code" => all.iter().for_each(|error| sum += black_box(error).code() as usize),
                "name" => all.iter().for_each(|error| sum += black_box(error).name().len()),
                "message" => all.iter().for_each(|error| sum += black_box(error).message().len()),
                "display" => {
                    for error in &all {
                        text.clear();
                        let _ = write!(text, "{}", black_box(error));
                        sum += text.len();
                    }
                }
                "from_name" => {
                    for name in &names {
                        sum += usize::from($from_name(black_box(name)));
                    }
                }
                other => panic!("unknown operation {other}"),
            }
        }
        sum
    }};
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let times: usize = args[3].parse().unwrap();
    let sum: usize = if args[1] == "errcodes" {
        use errcodes_enum::E;
        repeat!(E, E::Unknown(_), |name: &str| E::from_name(name).is_some(), &*args[2], times)
    } else {
        use by_hand::E;
        repeat!(E, E::Unknown(_), |name: &str| name.parse::<E>().is_ok(), &*args[2], times)
    };
    println!("{sum}");
}
