errcodes::include_catalog!("../../catalog/openapi_v2.toml");

fn main() {
    match TopLevel::from(429) {
        TopLevel::Success => {}
        TopLevel::InvalidParametersOrBusinessError | TopLevel::InvalidApiKey => {}
        TopLevel::CODE_403 | TopLevel::CODE_404 | TopLevel::CODE_429 => {}
        TopLevel::UpstreamServiceUnavailable => {}
    }
}
