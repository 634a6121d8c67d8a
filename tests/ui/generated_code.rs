//! A file of `cargo errcodes generate` of a release that this crate does not know.

errcodes::__private::generated_code! { v2 }

fn main() {}
