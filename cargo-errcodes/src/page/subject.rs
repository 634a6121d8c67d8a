//! The subject of a table or a run of lines: errors, or something else that has codes, such as currencies and order states.

use super::code::pattern;
use super::code_spaces::is_status;
use super::outline::Headings;
use super::vocabulary::{
    ERRORS_IN_LANGUAGES, is_column_heading, is_other_text, is_qualified_description,
    is_qualified_message, normalize, words_of_heading,
};

pattern!(
    NAMES_ERRORS,
    &format!(
        "(?i)error|fail|exception|fault|reject|declin|errno|problem|reason|{ERRORS_IN_LANGUAGES}"
    )
);
pattern!(
    NAMES_CODES,
    r"(?i)\b(?:(?:return|result|response|reason|close|exit|http|api|status|sub)[ -]?codes?|statuscodes?)\b"
);
pattern!(
    NAMES_OTHERS,
    r"(?ix)\b(?:
        (?: currenc(?:y|ies) | countr(?:y|ies) | languages? | locales? | time\ ?zones? | op\ ?codes?
          | (?:[a-z]+\ )?types | [a-z]+\ type | states? | modes? | enums? | enumerations? | parameters? | permissions? | scopes? | roles?
          | events? | intervals? | periods? | regions? | warehouses? | categories | banks? | networks? | carriers? | units?
          | capabilities | features? | (?:[a-z]+\ )?flags? (?:\ names?)? | channels? | priorit(?:y|ies) | levels? | versions? | sizes? | methods?
          | limits? | quotas?
        ) (?:\ (?:codes?|values?|list))?
      | status(?:es)? (?:\ (?:values?|list))?
    )$"
);

// The same in other languages, as far as they have plurals, because a single thing can be the column of a table of errors.
pattern!(
    NAMES_OTHERS_IN_LANGUAGES,
    r"(?ix)
      \b(?:währungen | währungscodes? | länder | ländercodes? | sprachen | zeitzonen | \w*typen | einheiten | banken | grenzwerte
        | berechtigungen | ereignisse | betriebsarten | stufen )$
    | \b(?:devises | monnaies | pays | langues | fuseaux\ horaires | types\ d[e'’].* | événements | unités | banques | limites | régions
        | niveaux | paramètres )$
    | \b(?:monedas | divisas | países | idiomas | zonas\ horarias | tipos\ d[eo]s?\b.* | eventos | unidades | bancos | límites | regiones
        | permisos | parámetros | canales | moedas | limites | regiões | permissões | parâmetros | canais )$
    | \b(?:valute | paesi | lingue | tipi\ di.* | eventi | unità | banche | limiti | regioni | permessi | parametri | canali )$
    | \b(?:valuta['’]?s | landen | talen | eenheden | limieten | gebeurtenissen )$
    | \b(?:waluty | kraje | języki | typy\b.* | zdarzenia | jednostki | banki | limity | uprawnienia | parametry | měny | země | jazyky )$
    | \b(?:валюты | страны | языки | типы\b.* | события | единицы\b.* | банки | лимиты | ограничения | права\b.* | параметры | режимы | каналы
        | валюти | країни | мови | типи\b.* | події | одиниці\b.* | ліміти | обмеження )$
    | \b(?:para\ birimleri | ülkeler | diller | \w+\ türleri | \w+\ tipleri | olaylar | birimler | bankalar | limitler | izinler )$
    | (?:币种|幣種|货币|貨幣|通貨|国家|國家|语言|語言|言語|时区|時區|类型|類型|种类|種別|種類|タイプ|限频|限制|限额|制限|上限|参数|參數|パラメータ|权限
        |權限|権限|事件|イベント|枚举|枚舉|单位|單位|単位|地区|地域|银行|銀行|渠道|优先级|级别|版本|バージョン|模式|モード|통화|국가|언어|유형|종류|제한
        |권한|이벤트|단위|은행|모드)
      (?:代码|代碼|编码|コード|코드|列表|一览|一覧|表|值|値|목록)?$"
);
// States in other languages. `Códigos de estado` are status codes.
pattern!(
    NAMES_STATES_IN_LANGUAGES,
    r"(?i)^(?:états|statuts|estados|situações|stati|stany|statusy|stavy|состояния|статусы|статуси|стани)\b|(?:zustände|\wstatus(?:werte)?|\b\w+ durumları|(?:状态|狀態|状態|ステータス|상태)(?:列表|一览|一覧|表|值|値|목록)?)$"
);

pattern!(
    NAMES_ROWS,
    r"(?i)\b(?:currenc(?:y|ies)|countr(?:y|ies)|languages?|locales?|time ?zones?|op ?codes?|events?|regions?|warehouses?|banks?|networks?|carriers?|permissions?|scopes?|roles?)(?: (?:codes?|values?|names?))?$"
);

/// The share of texts about failures from which on a table lists errors, whatever its headings say.
pub(super) const SEVERAL: f32 = 0.25;

/// The same share for a table of states.
const MOST_STATES: f32 = 0.6;

/// The same share below an outer heading that says that errors follow.
const SEVERAL_BELOW_ERRORS: f32 = 0.1;

/// No share is enough for flags: `If set, the holder cannot transfer` is not a failure. Words such as `rejected` are states.
const NEVER: f32 = f32::INFINITY;

pattern!(NAMES_STATES, r"(?i)\bstat(?:es?|us|uses)\b");
pattern!(
    NAMES_RESULTS,
    r"(?i)\b(?:https?|returns?|results?|responses?|exit|close|api|warnings?|alarms?|alerts?|diagnostics?|notices?|messages?)\b"
);
pattern!(NAMES_FLAGS, r"(?i)\bflags?\b");

/// Returns whether a heading says that errors follow.
pub(super) fn names_errors(heading: &str) -> bool {
    let words = words_of_heading(heading);
    NAMES_ERRORS.is_match(&words) || NAMES_CODES.is_match(&words) || is_status(&words)
}

/// Returns whether the heading of a column says that it has the codes of another vendor or protocol: `Maps to cause`.
pub(super) fn is_mapping(heading: &str) -> bool {
    pattern!(
        MAPS,
        r"(?i)\b(?:maps?|mapped|mapping|translates?|translated|corresponds?|corresponding|converted|equivalents?)\b"
    );
    MAPS.is_match(heading)
}

/// Returns what a table is about, if its innermost heading or the heading of a column names something other than errors.
///
/// `columns` contains the headings of the columns.
pub(super) fn other_subject(
    headings: &Headings,
    columns: &[&str],
    rows: RowSignals,
) -> Option<String> {
    let heading = headings.last().unwrap_or_default();
    if names_errors(heading) || columns.iter().any(|column| NAMES_ERRORS.is_match(column)) {
        return None;
    }
    // A table of errors can have other columns, such as a severity or a channel.
    let columns = columns.iter().copied();
    let columns = columns.filter(|column| NAMES_ROWS.is_match(&words_of_heading(column)));
    let is_below_errors = headings.iter().skip(1).any(names_errors);
    let names = columns.chain([heading]);
    let other = names.filter(|name| !name.is_empty()).find_map(|name| {
        let words = words_of_heading(name);
        let is_of_states = names_states(&words);
        let most = if NAMES_FLAGS.is_match(&words) || is_of_states && rows.are_words {
            NEVER
        } else if is_below_errors && !rows.are_words {
            SEVERAL_BELOW_ERRORS
        } else if is_of_states {
            // States such as `closed` and `rejected` sound like failures.
            MOST_STATES
        } else {
            SEVERAL
        };
        (rows.failures < most && names_others(&words)).then_some(words)
    });
    other.map(|other| other.to_lowercase())
}

fn names_states(words: &str) -> bool {
    NAMES_STATES.is_match(words) || NAMES_STATES_IN_LANGUAGES.is_match(words)
}

/// Returns whether the words of a heading name something other than errors.
fn names_others(words: &str) -> bool {
    NAMES_OTHERS.is_match(words)
        || NAMES_OTHERS_IN_LANGUAGES.is_match(words)
        || NAMES_STATES_IN_LANGUAGES.is_match(words)
}

/// Returns what a table lists besides the errors of its page, if other headings of the page name errors and this one names the
/// codes or values of something else: `Cabin type codes`, `OrderAction values`.
pub(super) fn subject_beside_errors(headings: &Headings, rows: RowSignals) -> Option<String> {
    let words = words_without_remark(headings.last().unwrap_or_default());
    let is_of_others =
        names_values(&words) && !NAMES_RESULTS.is_match(&words) && !NAMES_ERRORS.is_match(&words);
    // Words for states sound like failures.
    let most = if NAMES_STATES.is_match(&words) && rows.are_words {
        NEVER
    } else {
        SEVERAL
    };
    (is_of_others && rows.failures < most).then(|| words.to_lowercase())
}

/// Returns what a table lists besides another table that a heading calls errors, if no heading above this one names errors, and
/// hardly any of its texts tells of a failure. If it `is_long`, its heading can be of any kind.
pub(super) fn subject_beside_table(
    headings: &Headings,
    rows: RowSignals,
    is_long: bool,
) -> Option<String> {
    let words = words_without_remark(headings.last().unwrap_or_default());
    let is_of_others = !words.is_empty()
        && (is_long || names_values(&words))
        && !NAMES_RESULTS.is_match(&words)
        && !headings.iter().any(names_errors);
    (is_of_others && rows.failures < SEVERAL_BELOW_ERRORS).then(|| words.to_lowercase())
}

/// Returns the words of a heading without the remark in brackets that says more about the same.
fn words_without_remark(heading: &str) -> String {
    words_of_heading(heading.split_once(" (").map_or(heading, |(name, _)| name))
}

/// Returns whether the words of a heading name the codes or values of something.
fn names_values(words: &str) -> bool {
    pattern!(
        NAMES_VALUES,
        r"(?i)\b(?:codes?|values?|types?|status(?:es)?|states?|enums?)$"
    );
    NAMES_VALUES.is_match(words) && words.split_whitespace().count() > 1
}

/// Returns what a table lists, if no heading above it names errors and its texts have headings that no texts about errors have, such
/// as `Zone`. `columns` contains the headings of the columns of texts.
pub(super) fn subject_by_texts(
    headings: &Headings,
    columns: &[&str],
    rows: RowSignals,
) -> Option<String> {
    let is_other = |column: &&str| {
        let heading = normalize(column);
        !is_column_heading(column)
            && !is_qualified_message(&heading)
            && !is_qualified_description(&heading)
            && !is_other_text(&heading)
            && !names_errors(column)
            && !NAMES_RESULTS.is_match(column)
    };
    let heading = words_of_heading(headings.last().unwrap_or_default());
    let names_states = |heading: &&str| NAMES_STATES.is_match(heading);
    let most = if columns.iter().chain([&&*heading]).any(names_states) {
        MOST_STATES
    } else {
        SEVERAL
    };
    let is_of_others = !heading.is_empty()
        && !columns.is_empty()
        && columns.iter().all(is_other)
        && !NAMES_RESULTS.is_match(&heading)
        && !headings.iter().any(names_errors);
    (is_of_others && rows.failures < most).then(|| heading.to_lowercase())
}

/// Returns whether a heading names errors, not just codes or statuses, which other things have as well.
pub(super) fn names_failures(heading: &str) -> bool {
    NAMES_ERRORS.is_match(&words_of_heading(heading))
}

/// The rows of a table or the lines of a run, as far as they tell its subject.
#[derive(Clone, Copy)]
pub(super) struct RowSignals {
    /// The share of texts that tell of a failure.
    pub(super) failures: f32,
    /// True if the codes are words.
    pub(super) are_words: bool,
}

#[cfg(test)]
mod tests {
    use super::{RowSignals, other_subject};
    use crate::page::outline::Headings;

    /// Each row is a heading, the headings of the columns, the share of texts about failures, and what the table lists instead of
    /// errors.
    #[test]
    fn subjects_other_than_errors_are_found_by_headings() {
        let cases: [(&str, &[&str], f32, &str); 24] = [
            ("Currencies", &["Code", "Name"], 0.0, "currencies"),
            (
                "Supported currency codes",
                &["Code"],
                0.0,
                "supported currency codes",
            ),
            ("Currency codes", &["Code"], 0.0, "currency codes"),
            ("Rate limits", &["Code", "Value"], 0.0, "rate limits"),
            ("Limits", &["Name", "Value"], 0.2, "limits"),
            ("Data types", &["Name"], 0.0, "data types"),
            ("transactionType", &["Value"], 0.0, "transaction type"),
            ("orderStatus", &["Value", "Meaning"], 0.0, "order status"),
            ("Order states", &["Value"], 0.5, "order states"),
            ("Payment statuses", &["Value"], 0.1, "payment statuses"),
            ("Permission flags", &["Value"], 0.9, "permission flags"),
            ("Countries", &["Code"], 0.0, "countries"),
            ("Gateway Opcodes", &["Code"], 0.0, "gateway opcodes"),
            ("Events", &["Code"], 0.0, "events"),
            // A column also tells what the rows are.
            ("Values", &["Code", "Currency"], 0.0, "currency"),
            ("Values", &["Code", "Language"], 0.0, "language"),
            // Texts about failures are errors, whatever the heading says.
            ("Limits", &["Code", "Text"], 0.3, ""),
            ("Order states", &["Code"], 0.7, ""),
            // A heading about errors counts more than other words.
            ("Errors of currencies", &["Code"], 0.0, ""),
            ("Currencies", &["Error code", "Currency"], 0.0, ""),
            ("Status codes", &["Code"], 0.0, ""),
            ("HTTP 404 events", &["Code"], 0.0, ""),
            // A status may stand beside the errors.
            ("Values", &["Code", "Status"], 0.0, ""),
            ("Values", &["Code", "Message"], 0.0, ""),
        ];
        let mut wrong = Vec::new();
        for (heading, columns, failures, expected) in cases {
            let headings = Headings::default().with(heading.to_owned(), 0);
            let rows = RowSignals {
                failures,
                are_words: false,
            };
            let found = other_subject(&headings, columns, rows).unwrap_or_default();
            if found != expected {
                wrong.push(format!("{heading} {columns:?} {failures}: {found}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
