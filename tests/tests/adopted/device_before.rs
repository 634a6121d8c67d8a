//! In the shape of drivers: hexadecimal codes in constants, several codes for a variant, and a trait of the SDK.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeviceFault {
    SupplyTooLow,
    SupplyTooHigh,
    SensorHot,
    ShortTimeOverload,
    // Added later.
    Other(u16),
}

use DeviceFault::{Other, SensorHot, ShortTimeOverload, SupplyTooHigh, SupplyTooLow};

pub trait Numbered {
    fn number(&self) -> u16;
}

const SUPPLY_TOO_LOW: u16 = 0x01;
const SUPPLY_TOO_HIGH: u16 = 0x02;

impl Numbered for DeviceFault {
    fn number(&self) -> u16 {
        match *self {
            SupplyTooLow => SUPPLY_TOO_LOW,
            SupplyTooHigh => SUPPLY_TOO_HIGH,
            SensorHot => 0x20,
            ShortTimeOverload => 0x20 | 1 << 8,
            Other(code) => code,
        }
    }
}

impl DeviceFault {
    pub const fn from_register(register: u16) -> Self {
        match register {
            SUPPLY_TOO_LOW => SupplyTooLow,
            SUPPLY_TOO_HIGH => SupplyTooHigh,
            0x20 | 0x22 => SensorHot,
            0x120 => ShortTimeOverload,
            register => Other(register),
        }
    }

    pub fn message(&self) -> &'static str {
        match self {
            SupplyTooLow => "The supply voltage is too low.",
            SupplyTooHigh => "The supply voltage is too high.",
            SensorHot => "The sensor is hot.",
            ShortTimeOverload => "The motor was overloaded for a short time.",
            Other(_) => "Another fault.",
        }
    }
}

impl From<u16> for DeviceFault {
    fn from(code: u16) -> Self {
        match code {
            SUPPLY_TOO_LOW => SupplyTooLow,
            SUPPLY_TOO_HIGH => SupplyTooHigh,
            0x20 | 0x22 => SensorHot,
            0x120 => ShortTimeOverload,
            code => Other(code),
        }
    }
}
