//! Reads vendors' pages in many formats and returns the errors that they list.
//!
//! There are four stages: a reader for each format converts the page to a `Page` of blocks (`readers`); its tables and
//! runs of lines become candidates (`candidates`); each candidate gets a verdict (`classify`); and the tables of codes are
//! grouped into code spaces (`code_spaces`). `listing` runs all stages.

mod block;
mod block_passes;
mod candidate;
mod candidates;
mod categories;
mod cell;
mod classes;
mod classify;
mod code;
mod code_column;
mod code_lines;
mod code_set;
mod code_set_check;
mod code_spaces;
mod code_table;
mod code_type;
mod column_fields;
mod comment_signs;
mod contents;
mod definition_terms;
mod deprecation;
mod digit_groups;
mod encoding;
mod explanation;
mod failure;
mod field;
mod field_value;
mod heading_words;
mod hyphenated_names;
mod known;
mod labelled_cells;
mod languages;
mod limits;
mod line_patterns;
mod line_ranges;
mod line_run;
mod line_runs;
mod links;
mod listing;
mod location;
mod message_cells;
mod mhtml;
mod named_rows;
mod options;
mod outline;
mod pending_record;
mod placeholders;
mod readers;
mod record;
mod record_fields;
mod record_sections;
mod references;
mod repeated_lists;
mod sanitized;
mod shared_columns;
mod signals;
mod skipped;
mod subject;
mod symbols_in_texts;
mod table_layout;
mod table_records;
mod text;
mod vocabulary;
mod weights;
mod words_among_numbers;

pub(crate) use self::code::{is_code, is_name, is_symbol};
pub(crate) use self::code_set::CodeSet;
pub(crate) use self::code_spaces::{CodeSpace, merge};
pub(crate) use self::code_table::CodeTable;
pub(crate) use self::code_type::code_type;
pub(crate) use self::contents::{Constant, Contents, read_contents};
pub(crate) use self::failure::tells_of_failure;
pub(crate) use self::field::Field;
pub(crate) use self::known::Known;
pub(crate) use self::listing::{Listing, explain_page, read_page};
pub(crate) use self::location::{Location, Pointer};
pub(crate) use self::options::{
    ColumnKey, Options, parse_base_url, parse_columns, parse_pattern, parse_tables,
};
pub(crate) use self::readers::{
    Format, Value, html_of_components, is_strings_file, shorter_names, shown_text,
};
pub(crate) use self::record::Record;
pub(crate) use self::sanitized::{describe_sanitized, sanitize_provider};
pub(crate) use self::skipped::Skipped;
pub(crate) use self::text::{excerpt, is_glued};
pub(crate) use self::vocabulary::is_name_of_mask;
