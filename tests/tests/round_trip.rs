//! `from_code(c).code() == c` for every code there is, and `Unknown` exactly where the catalog lists
//! nothing.

use std::collections::BTreeSet;
use std::marker::PhantomData;

use errcodes::{CatalogEnum, Code};
use errcodes_catalog::openapi_v2::{BusinessError, TopLevel};
use errcodes_catalog::trustx::{AthrServer, Common, ProcessManager, ProcessingServer, UserData};
use errcodes_catalog::{faceki::Faceki, tru_id::TruId};
use errcodes_tests::catalogs::{hresult, json_rpc, kafka, mqtt, odd, uefi, websocket, zlib};

/// An enum whose codes are numbers, and its codes.
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
            assert_eq!(Some(&error), first, "the first of the entries of {code}");
        }
    }
}

fn all<E: CatalogEnum>(codes: impl IntoIterator<Item = E::Code<'static>>) {
    let known = Known::<E>::new();
    for code in codes {
        known.check(code);
    }
}

/// The neighbours of the known codes, the ends of the type, and many numbers of all sizes.
fn samples<E: CatalogEnum>(many: u64)
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
    // Numbers of every length: shifted by what their own lowest bits say.
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let random = (0..many).map(|_| {
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
    assert!(checked > many / 4, "{checked} of {many} numbers were codes");
}

#[test]
fn every_code_of_8_and_16_bits() {
    all::<mqtt::ReasonCode>(u8::MIN..=u8::MAX);
    all::<zlib::Zlib>(i8::MIN..=i8::MAX);
    all::<websocket::CloseCode>(u16::MIN..=u16::MAX);
    all::<kafka::Kafka>(i16::MIN..=i16::MAX);
}

#[test]
fn every_code_up_to_a_million_of_the_ready_made_catalogs() {
    all::<Common>(0..1_000_000);
    all::<AthrServer>(0..1_000_000);
    all::<ProcessManager>(0..1_000_000);
    all::<ProcessingServer>(0..1_000_000);
    all::<UserData>(0..1_000_000);
    all::<Faceki>(0..1_000_000);
    all::<TopLevel>(0..1_000_000);
    all::<BusinessError>(0..1_000_000);
    all::<TruId>(0..1_000_000);
}

#[test]
fn millions_of_codes_of_32_and_64_bits() {
    samples::<ProcessManager>(2_000_000);
    samples::<hresult::HResult>(2_000_000);
    samples::<odd::Odd>(2_000_000);
    samples::<json_rpc::Exchange>(2_000_000);
    samples::<json_rpc::Protocol>(2_000_000);
    samples::<uefi::Status>(2_000_000);
}

/// Twenty seconds for the four enums on one core, optimised:
/// `cargo test --release -p errcodes-tests --test round_trip -- --ignored`.
#[test]
#[ignore = "goes through 2^32 codes: twenty seconds optimised, many minutes otherwise"]
fn every_code_of_32_bits() {
    fn check<E: for<'a> CatalogEnum<Code<'a> = u32>>() {
        let known = E::ALL.iter().map(errcodes::ErrorCode::code);
        let known: BTreeSet<_> = known.map(|code| code.as_i128().unwrap()).collect();
        let mut found = BTreeSet::new();
        for code in 0..=u32::MAX {
            let error = E::from_code(code);
            assert_eq!(error.code(), code);
            if error.is_known() {
                found.insert(i128::from(code));
            }
        }
        assert_eq!(found, known);
    }
    // Looked up directly, in a table of indices, and by a perfect hash.
    check::<BusinessError>();
    check::<TruId>();
    check::<ProcessManager>();
    check::<hresult::HResult>();
}
