use errcodes_hygiene_2024::in_module::Exchange;

fn main() {
    match Exchange::from(-1121) {
        Exchange::UnknownError | Exchange::TooManyRequests | Exchange::BadSymbol => {}
        Exchange::Unknown(_) => {}
    }
}
