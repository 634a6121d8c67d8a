//! Lists of a page that name some of its errors again, for another purpose: those that a test number causes, or after which a retry helps.

use std::collections::HashSet;

use super::code::pattern;
use super::code_spaces::{CodeSpace, unread_table};
use super::skipped::Skipped;

pattern!(
    IS_ABOUT_OTHER_PURPOSE,
    r"(?ix)\b(?:test(?:s|ing|data|fälle)?|sandbox|simulat\w*|simulier\w*|examples?|samples?|troubleshoot\w*|faq|retr(?:y|ies|ying|yable|iable)|rate[\ -]limits?
      | beispiele?|wiederhol\w*|ratenlimits?|ejemplos?|pruebas?|reintent\w*|exemples?|essais?|exempl[oi]s?|testes?|esemp[io]+|prove|voorbeeld\w*)\b
      | 示例|测试|測試|重试|例|テスト|예시|테스트"
);

/// Removes and reports the lists below such headings all of whose codes are in one other list of the page.
pub(super) fn drop_repeated_lists(spaces: &mut Vec<CodeSpace>, skipped: &mut Vec<Skipped>) {
    let codes: Vec<HashSet<String>> = spaces
        .iter()
        .map(|space| {
            let records = space.records.iter();
            records.map(|record| record.code.clone()).collect()
        })
        .collect();
    let repeats = |at: usize| {
        let is_about_other_purpose = spaces[at].tables.iter().all(|table| {
            let heading = table.headings.last().unwrap_or_default();
            IS_ABOUT_OTHER_PURPOSE.is_match(heading)
        });
        if !is_about_other_purpose || codes[at].is_empty() {
            return None;
        }
        let mut others = (0..spaces.len()).filter(|other| *other != at);
        let list = others.find(|other| {
            codes[at].len() < codes[*other].len() && codes[at].is_subset(&codes[*other])
        })?;
        spaces[list].tables.first().map(|table| table.number)
    };
    let repeated: Vec<Option<usize>> = (0..spaces.len()).map(repeats).collect();
    for (space, number) in spaces.iter().zip(&repeated) {
        if let (Some(table), Some(number)) = (space.tables.first(), number) {
            let reason = format!(
                "names errors of table {number} again; select it with `--table {}`",
                table.number
            );
            skipped.push(unread_table(table, space.records.len(), reason));
        }
    }
    let mut repeated = repeated.into_iter();
    spaces.retain(|_| repeated.next().flatten().is_none());
}
