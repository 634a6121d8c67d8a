//! Expansions in crates that try to break them. The main check is that these crates compile.

#[test]
fn expansions_work_in_every_edition_without_prelude_or_std() {
    let expected = [
        "UnknownTopicOrPartition",
        "Groesse",
        "none at all",
        "tea pot",
        "Self",
        "ParseError",
        "None",
        "MemError",
        "Some",
        "Option",
        "Some",
    ];
    assert_eq!(errcodes_hygiene_2018::names(), expected);
    assert_eq!(errcodes_hygiene_2021::names(), expected);
    assert_eq!(errcodes_hygiene_2024::names(), expected);
    assert_eq!(errcodes_hygiene_2018::in_function(-5), "buffer");
    assert_eq!(errcodes_hygiene_2021::in_function(0), "Ok");
    assert_eq!(errcodes_hygiene_2024::in_function(100), "unknown");
}
