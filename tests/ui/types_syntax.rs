//! The syntax of `types`.

enum Kind {
    TimeOut,
    NotFound,
}

mod equals {
    errcodes::include_catalog!("word_types.toml", types = [kind = crate::Kind]);
}
mod empty {
    errcodes::include_catalog!("word_types.toml", types());
}
mod no_type {
    errcodes::include_catalog!("word_types.toml", types(kind));
}
mod colon {
    errcodes::include_catalog!("word_types.toml", types(kind: crate::Kind));
}
mod comma {
    errcodes::include_catalog!("word_types.toml", types(kind = crate::Kind,, category = crate::Kind));
}
mod quotes {
    errcodes::include_catalog!("word_types.toml", types(kind = "crate::Kind"));
}
mod generic {
    errcodes::include_catalog!("word_types.toml", types(kind = Vec<u8>));
}
mod singular {
    errcodes::include_catalog!("word_types.toml", type(kind = crate::Kind));
}

#[derive(Debug, errcodes::ErrorCode)]
#[catalog("word_types.toml", enum = Plain, types)]
enum Plain {
    Plain,
}

fn main() {}
