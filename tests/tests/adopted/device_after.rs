//! In the shape of drivers: hexadecimal codes in constants, several codes for a variant, and a trait of the SDK.

#[derive(Debug, Clone, Copy, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("device.toml", enum = DeviceFault, skip(message))]
pub enum DeviceFault {
    SupplyTooLow,
    SupplyTooHigh,
    #[catalog(code(0x20, 0x22))]
    SensorHot,
    ShortTimeOverload,
    // Added later.
    #[catalog(rest)]
    Other(u16),
}

use DeviceFault::Other;

pub trait Numbered {
    fn number(&self) -> u16;
}

const SUPPLY_TOO_LOW: u16 = 0x01;
const SUPPLY_TOO_HIGH: u16 = 0x02;

impl Numbered for DeviceFault {
    fn number(&self) -> u16 {
        self.code()
    }
}

impl DeviceFault {
    pub const fn from_register(register: u16) -> Self {
        Self::from_code(register)
    }

    pub fn message(&self) -> &'static str {
        match self {
            Other(_) => "Another fault.",
            _ => errcodes::ErrorCode::message(self),
        }
    }
}
