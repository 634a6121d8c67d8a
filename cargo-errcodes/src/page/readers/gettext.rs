//! Translations of GNU gettext: `msgid "error.1001"` and `msgstr "There is no door"`.

use super::properties::{Property, page_of};
use super::strings_file::quoted;
use crate::page::block::Page;
use crate::page::code::{is_code, is_name};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::normalize_whitespace;
use crate::text::plural;

/// Reads the identifiers as codes and the translations as messages, and reports those without a translation.
pub(super) fn parse_gettext(text: &str) -> Page {
    let mut reader = Reader::default();
    for (line, number) in text.lines().zip(1..) {
        reader.line(line.trim(), number);
    }
    reader.end();
    if reader.untranslated > 0 {
        reader.skipped.push(Skipped::new(
            Location::Page,
            plural(reader.untranslated, "text"),
            "without a translation",
        ));
    }
    page_of(&reader.properties, reader.skipped)
}

/// A message, with the strings of each keyword.
#[derive(Default)]
struct Message {
    line: usize,
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
}

/// The string that the next line may continue.
#[derive(Clone, Copy, Default)]
enum Part {
    Context,
    Id,
    Text,
    /// A plural form, which is not read.
    #[default]
    Other,
}

#[derive(Default)]
struct Reader {
    message: Message,
    part: Part,
    properties: Vec<Property>,
    skipped: Vec<Skipped>,
    /// The number of texts without a translation whose identifier is not a code.
    untranslated: usize,
}

impl Reader {
    fn line(&mut self, line: &str, number: usize) {
        if line.is_empty() || line.starts_with('#') {
            return;
        }
        let (keyword, string) = line.split_at(line.find('"').unwrap_or(line.len()));
        let Some((string, _)) = quoted(string) else {
            let reason = "not a keyword with a string of gettext";
            self.skip(number, line, reason);
            return;
        };
        let has_text = self.message.text.is_some();
        self.part = match keyword.trim() {
            "" => {
                self.append(&string);
                return;
            }
            "msgctxt" => Part::Context,
            "msgid" => Part::Id,
            "msgstr" | "msgstr[0]" => Part::Text,
            _ => Part::Other,
        };
        if matches!(self.part, Part::Context | Part::Id) && has_text {
            self.end();
        }
        if self.message.line == 0 {
            self.message.line = number;
        }
        self.append(&string);
    }

    fn append(&mut self, string: &str) {
        let part = match self.part {
            Part::Context => &mut self.message.context,
            Part::Id => &mut self.message.id,
            Part::Text => &mut self.message.text,
            Part::Other => return,
        };
        part.get_or_insert_default().push_str(string);
    }

    /// Adds the message that ends here.
    fn end(&mut self) {
        let Message {
            line,
            context,
            id,
            text,
        } = std::mem::take(&mut self.message);
        let id = id.unwrap_or_default();
        let mut text = text.unwrap_or_default();
        if id.is_empty() {
            // The header of the file.
            return;
        }
        let is_key = |key: &str| is_code(key) || is_name(key);
        let key = match context {
            // The code is the context of its text in the language of the program.
            Some(context) if is_key(&context) && !is_key(&id) => {
                if text.is_empty() {
                    text.clone_from(&id);
                }
                context
            }
            _ => id,
        };
        let value = normalize_whitespace(&text);
        if !value.is_empty() {
            self.properties.push(Property { key, value, line });
        } else if is_key(&key) {
            self.skip(line, &key, "without a translation");
        } else {
            self.untranslated += 1;
        }
    }

    fn skip(&mut self, line: usize, text: &str, reason: &str) {
        let text = crate::page::text::excerpt(text);
        self.skipped
            .push(Skipped::new(Location::Line(line), text, reason));
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_rows::rows;
    use super::parse_gettext;

    #[test]
    fn identifiers_are_codes() {
        let cases: [(&str, &[&str]); 4] = [
            (
                "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\n#: a.c:7\n#, fuzzy\nmsgid \"1001\"\nmsgstr \"No \\\"door\\\"\"\n\nmsgid \"1002\"\nmsgstr \"\"\n\"The door \"\n\"is locked\\n\"\n",
                &[
                    ": key | ",
                    "line 7: 1001 | No \"door\"",
                    "line 10: 1002 | The door is locked",
                ],
            ),
            (
                "msgid \"ERR_NO_DOOR\"\nmsgstr \"\"\nmsgid \"ERR_LOCKED\"\nmsgid_plural \"ERR_LOCKEDS\"\nmsgstr[0] \"One door is locked\"\nmsgstr[1] \"Doors are locked\"\n#~ msgid \"ERR_OLD\"\n#~ msgstr \"Old\"\nmsgid \"Save all\"\nmsgstr \"\"\n",
                &[
                    ": key | ",
                    "line 3: ERR_LOCKED | One door is locked",
                    "line 1: without a translation?",
                    ": without a translation?",
                ],
            ),
            // The code is the context.
            (
                "msgctxt \"error.7\"\nmsgid \"No door\"\nmsgstr \"\"\nmsgctxt \"menu\"\nmsgid \"error.8\"\nmsgstr \"No key\"\n",
                &[
                    ": key | ",
                    "line 1: error.7 | No door",
                    "line 4: error.8 | No key",
                ],
            ),
            (
                "msgid \"7\"\nmsgstr \"No \nwhat",
                &[
                    "line 2: not a keyword with a string of gettext?",
                    "line 3: not a keyword with a string of gettext?",
                    "line 1: without a translation?",
                ],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(rows(parse_gettext(text)), expected, "{text}");
        }
    }
}
