//! Types that lack a variant for a word, or that do not exist. The compiler reports them at the path in the call.

mod kinds {
    pub enum Incomplete {
        NotFound,
    }

    pub enum Misspelt {
        Timeout,
        NotFound,
    }

    pub enum WithField {
        TimeOut(u8),
        NotFound,
    }
}

mod missing {
    errcodes::include_catalog!("word_types.toml", types(kind = crate::kinds::Incomplete));
}
mod misspelt {
    errcodes::include_catalog!("word_types.toml", types(kind = crate::kinds::Misspelt));
}
mod with_field {
    errcodes::include_catalog!("word_types.toml", types(kind = crate::kinds::WithField));
}
mod no_module {
    errcodes::include_catalog!("word_types.toml", types(kind = crate::no_module::Kind));
}
mod no_type {
    errcodes::include_catalog!("word_types.toml", types(kind = Kind));
}

#[derive(Debug, errcodes::ErrorCode)]
#[catalog("word_types.toml", enum = Common, types(kind = kinds::Misspelt))]
enum Common {
    TimeOut,
}

fn main() {}
