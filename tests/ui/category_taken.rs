mod taken {
    errcodes::include_catalog!("category_taken.toml");
}
mod named {
    errcodes::include_catalog!("category_taken.toml", category = Kind);
}
mod named_alike {
    errcodes::include_catalog!("category_taken.toml", category = Moves);
}
mod text {
    errcodes::include_catalog!("category_taken.toml", category = "Kind");
}

fn main() {
    let Some(kind) = named::Moves::from(1).category() else {
        return;
    };
    match kind {
        named::Kind::Slow => {}
    }
}
