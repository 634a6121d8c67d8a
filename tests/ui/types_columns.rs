//! Elements of `types` that name no column of words.

enum Kind {
    TimeOut,
    NotFound,
}

mod unknown {
    errcodes::include_catalog!("word_types.toml", types(kidn = crate::Kind));
}
mod no_words {
    errcodes::include_catalog!("word_types.toml", types(attempts = crate::Kind));
}
mod built_in {
    errcodes::include_catalog!("word_types.toml", types(symbol = crate::Kind));
}
mod no_categories {
    errcodes::include_catalog!("word_types.toml", types(category = crate::Kind));
}
mod no_tags {
    errcodes::include_catalog!("word_types.toml", types(tags = crate::Kind));
}
mod category_of_an_enum {
    errcodes::include_catalog!("word_types.toml", types(Plain.category = crate::Kind));
}
mod twice {
    errcodes::include_catalog!("word_types.toml", types(kind = crate::Kind, kind = crate::Kind));
}
mod unknown_enum {
    errcodes::include_catalog!("word_types.toml", types(Payment.kind = crate::Kind));
}
mod inherited {
    errcodes::include_catalog!("word_types.toml", types(Payments.kind = crate::Kind));
}
mod of_another_enum {
    errcodes::include_catalog!("word_types.toml", types(Plain.kind = crate::Kind));
}
mod not_generated {
    errcodes::include_catalog!("word_types.toml", enums = [Plain], types(kind = crate::Kind));
}
mod no_effect {
    errcodes::include_catalog!("word_types.toml", types(kind = crate::Kind, Common.kind = crate::Kind));
}

#[derive(Debug, errcodes::ErrorCode)]
#[catalog("word_types.toml", enum = Common, types(Kind = crate::Kind))]
enum Common {
    TimeOut,
}

fn main() {}
