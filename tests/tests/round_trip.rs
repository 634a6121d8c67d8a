//! `from_code(c).code() == c` for every code, and `from_code(c)` is `Unknown` if and only if the catalog does not list `c`.

use std::collections::BTreeSet;
use std::marker::PhantomData;

use errcodes::{CatalogEnum, Code};
use errcodes_catalog::openapi_v2::{BusinessError, TopLevel};
use errcodes_catalog::trustx::{AthrServer, Common, ProcessManager, ProcessingServer, UserData};
use errcodes_catalog::{faceki::Faceki, tru_id::TruId};
use errcodes_tests::catalogs::{
    bit_patterns, hresult, json_rpc, kafka, mqtt, odd, uefi, websocket, zlib,
};

/// An enum with integer codes, and its listed codes.
struct Known<E>(BTreeSet<Code<'static>>, PhantomData<E>);

impl<E: CatalogEnum> Known<E> {
    fn new() -> Self {
        let codes = E::ALL.iter().map(errcodes::ErrorCode::code).collect();
        for error in E::ALL {
            assert!(error.is_known(), "{error:?}");
        }
        Self(codes, PhantomData)
    }

    fn check(&self, code: E::Code<'static>) {
        let error = E::from_code(code);
        let code = code.into();
        assert_eq!(error.code(), code);
        assert_eq!(error.is_known(), self.0.contains(&code), "{code}");
        if error.is_known() {
            let first = E::ALL.iter().find(|error| error.code() == code);
            assert_eq!(Some(&error), first, "the first entry of {code}");
        }
    }
}

fn check_all<E: CatalogEnum>(codes: impl IntoIterator<Item = E::Code<'static>>) {
    let known = Known::<E>::new();
    for code in codes {
        known.check(code);
    }
}

/// Checks the neighbours of the listed codes, the limits of integer types, and `count` random numbers of all sizes.
fn check_samples<E: CatalogEnum>(count: u64)
where
    E::Code<'static>: TryFrom<i128>,
{
    let known = Known::<E>::new();
    let near_known = known.0.iter().filter_map(|code| code.as_i128());
    let near_known =
        near_known.flat_map(|code| [code, code - 1, code + 1, code + 256, code + 65_536, -code]);
    let ends = [8, 16, 31, 32, 63, 64].map(|bits| 1_i128 << bits);
    let near_ends = ends
        .iter()
        .flat_map(|&end| [end - 1, end, end + 1, -end, -end - 1]);
    let numbers = near_known
        .chain(near_ends)
        .chain([0, 1, -1])
        .collect::<Vec<i128>>();
    // Shift each number by its lowest six bits, so that there are numbers of every length.
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let random = (0..count).map(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let signed = i128::from(state.cast_signed());
        signed >> (state & 63)
    });
    let mut checked = 0_u64;
    for number in numbers.into_iter().chain(random) {
        if let Ok(code) = E::Code::<'static>::try_from(number) {
            known.check(code);
            checked += 1;
        }
    }
    assert!(
        checked > count / 4,
        "only {checked} of {count} numbers fit the code type"
    );
}

#[test]
fn all_codes_of_8_and_16_bits_round_trip() {
    check_all::<mqtt::ReasonCode>(u8::MIN..=u8::MAX);
    check_all::<zlib::Zlib>(i8::MIN..=i8::MAX);
    check_all::<websocket::CloseCode>(u16::MIN..=u16::MAX);
    check_all::<kafka::Kafka>(i16::MIN..=i16::MAX);
}

#[test]
fn codes_up_to_a_million_round_trip_in_ready_made_catalogs() {
    check_all::<Common>(0..1_000_000);
    check_all::<AthrServer>(0..1_000_000);
    check_all::<ProcessManager>(0..1_000_000);
    check_all::<ProcessingServer>(0..1_000_000);
    check_all::<UserData>(0..1_000_000);
    check_all::<Faceki>(0..1_000_000);
    check_all::<TopLevel>(0..1_000_000);
    check_all::<BusinessError>(0..1_000_000);
    check_all::<TruId>(0..1_000_000);
}

#[test]
fn millions_of_codes_of_32_and_64_bits_round_trip() {
    check_samples::<ProcessManager>(2_000_000);
    check_samples::<hresult::HResult>(2_000_000);
    check_samples::<bit_patterns::NtStatus>(2_000_000);
    check_samples::<bit_patterns::Efi>(2_000_000);
    check_samples::<odd::Odd>(2_000_000);
    check_samples::<json_rpc::Exchange>(2_000_000);
    check_samples::<json_rpc::Protocol>(2_000_000);
    check_samples::<uefi::Status>(2_000_000);
}

/// Takes twenty seconds for the four enums on one core, in release mode:
/// `cargo test --release -p errcodes-tests --test round_trip -- --ignored`.
#[test]
#[ignore = "checks 2^32 codes: twenty seconds in release mode, many minutes in debug mode"]
fn all_codes_of_32_bits_round_trip() {
    fn check<E: for<'a> CatalogEnum<Code<'a> = u32>>() {
        let known = E::ALL.iter().map(errcodes::ErrorCode::code);
        let known: BTreeSet<_> = known.map(|code| code.as_i128().unwrap()).collect();
        let mut listed = BTreeSet::new();
        for code in 0..=u32::MAX {
            let error = E::from_code(code);
            assert_eq!(error.code(), code);
            if error.is_known() {
                listed.insert(i128::from(code));
            }
        }
        assert_eq!(listed, known);
    }
    // These enums use each kind of lookup: direct, a table of indices, and a perfect hash.
    check::<BusinessError>();
    check::<TruId>();
    check::<ProcessManager>();
    check::<hresult::HResult>();
}
