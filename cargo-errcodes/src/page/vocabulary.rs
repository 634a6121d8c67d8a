//! The words that vendors use, in many languages: column headings, words about errors, stop words.
//!
//! Each list applies to one kind of location on a page. A word that is unambiguous as a column heading may occur in any
//! sentence, so the lists differ.

use std::sync::LazyLock;

use heck::ToSnakeCase as _;
use regex::Regex;

use super::code::{compile, pattern};
use super::field::Field;

/// Headings that are used only for codes.
#[rustfmt::skip]
pub(super) const CODE_HEADINGS: &[&str] = &[
    "code", "codes", "errorcode", "errorcodes", "errcode", "errno", "errorno", "errornumber", "errornum",
    "errorid", "codeid", "returncode", "retcode", "resultcode", "responsecode", "reasoncode", "subcode", "errorsubcode",
    "closecode", "numericcode", "codenumber", "codeno", "exitcode", "exitstatus", "sqlstate", "internalcode",
    "apicode", "businesscode", "errorvalue", "codevalue", "apierrorcode", "faultcode", "declinecode", "错误码", "错误代码", "返回码",
    "代码", "エラーコード", "fehlercode", "fehlernummer", "código", "кодошибки", "код", "錯誤碼", "錯誤代碼", "返回值", "リターンコード",
    "códigodeerror", "códigodoerro", "códigodeerro", "codigo", "codigoerror", "codigoerro", "codigodeerror", "codigodeerro",
    "codigodoerro", "códigoerror", "códigoerro", "codigorespuesta", "codigoresposta", "codigoretorno", "códigorespuesta", "códigoresposta",
    "códigoretorno", "cód", "cod", "códs", "cods", "códerro", "códerror", "codret", "códretorno", "códigoderespuesta", "códigoderesposta", "códigoderetorno", "coderror", "coderro",
    "codeerreur", "codederreur", "coderetour", "codederetour", "codereponse", "coderéponse", "codiceerrore", "codice",
    "kod", "kodbłędu", "kodbledu", "kód", "kódchyby", "kodchyby", "felkod", "feilkode", "fejlkode", "hatakodu", "kodesalahan",
    "kodekesalahan", "virhekoodi", "mãlỗi", "кодответа", "кодпомилки", "에러코드", "오류코드", "코드", "کدخطا", "رمزالخطأ", "รหัสข้อผิดพลาด",
];
/// Suffixes of qualified headings: `Gateway code`.
#[rustfmt::skip]
pub(super) const CODE_HEADING_ENDS: &[&str] = &[
    "code", "codes", "kod", "kodu", "kode", "koden", "kód", "코드", "错误码", "錯誤碼", "错误代码", "代码", "代碼", "コード",
];
/// The first words of qualified headings of columns with codes: `Error code (hex)`.
#[rustfmt::skip]
pub(super) const CODE_HEADING_STARTS: &[&str] = &[
    "errorcode", "errcode", "returncode", "resultcode", "responsecode", "faultcode", "fehlercode", "codiceerrore", "códigoerro", "codigoerro",
    "códigode", "codigode", "codicedi", "codeerreur", "错误码", "错误代码", "エラーコード",
];
/// Ambiguous headings, which may be used for codes. The most likely ones come first.
#[rustfmt::skip]
pub(super) const MAYBE_CODE_HEADINGS: &[&str] = &[
    "statuscode", "status", "id", "error", "rc", "key", "httpstatuscode", "状态码",
];
/// Headings of numbers that may be codes.
#[rustfmt::skip]
pub(super) const NUMBER_HEADINGS: &[&str] = &[
    "value", "number", "num", "numeric", "no", "int", "dec", "decimal", "hex", "nummer", "número", "取值", "值", "数值", "數值",
    "値", "valor", "wert",
];
/// Headings of symbols. In this list and those below, the best heading comes first.
#[rustfmt::skip]
pub(super) const SYMBOL_HEADINGS: &[&str] = &[
    "symbol", "name", "errorname", "constant", "constantname", "enumconstant", "identifier", "enum", "macro", "mnemonic",
    "codename", "symbolicname", "errorkey", "key", "errortype", "type", "id", "error", "slug", "define",
    "codestring", "status", "错误代号", "错误名称", "状态名", "错误名", "常量名", "枚举名", "错误标识", "名称", "名稱", "常量", "名前", "nombre", "nome",
];
/// Headings of short texts.
#[rustfmt::skip]
pub(super) const MESSAGE_HEADINGS: &[&str] = &[
    "message", "errormessage", "msg", "errormsg", "errmsg", "title", "summary", "text", "errortext", "short",
    "reasonphrase", "returnmessage", "defaultmessage", "messagetext", "error", "name", "label", "phrase",
    "reason", "status", "responsemessage", "shortdescription", "错误信息", "错误消息", "信息", "消息", "メッセージ",
    "fehlermeldung", "fehlertext", "kurztext", "meldung", "meldungstext", "mensaje", "textodelerror", "mensajedeerror", "messaggio", "messaggiodierrore", "messagederreur", "messageerreur", "libelle", "libellé", "komunikat", "errorstring", "default", "сообщение", "сообщениеобошибке", "текст", "текстошибки", "повідомлення", "komunikatbłędu", "chybováhláška", "hibaüzenet", "hatamesajı", "foutmelding", "felmeddelande", "feilmelding", "fejlmeddelelse", "virheilmoitus", "mesajdeeroare", "pesankesalahan", "thôngbáo", "ข้อความ", "رسالة", "رسالةالخطأ", "הודעה", "μήνυμα", "错误描述", "提示信息", "错误提示", "提示", "錯誤訊息", "錯誤信息", "訊息", "エラーメッセージ",
    "エラー情報", "mensagem", "메시지", "메세지", "에러메시지", "오류메시지", "melding", "meddelande", "besked", "mesaj", "bericht", "zpráva", "üzenet", "pesan",
];
/// Headings of longer texts.
#[rustfmt::skip]
pub(super) const DESCRIPTION_HEADINGS: &[&str] = &[
    "description", "desc", "descriptions", "details", "detail", "meaning", "explanation", "definition",
    "errordescription", "longdescription", "info", "information", "comment", "comments", "notes", "note",
    "remark", "remarks", "cause", "causes", "causeoferror", "causeoffault", "errorcause", "possiblecause", "possiblecauses", "probablecause", "说明", "描述", "説明", "内容", "beschreibung", "fehlerbeschreibung", "bemerkung", "erläuterung", "erklärung", "langtext", "hinweis", "hinweise", "ursache", "descripción", "explicación", "detalle", "detalles", "observaciones", "causa", "explicação", "detalhes", "observação", "observações", "motivo", "explication", "détail", "détails", "signification", "remarque", "remarques", "spiegazione", "dettagli", "note", "motivazione", "пояснение", "комментарий", "примечание", "причина", "опис", "wyjaśnienie", "znaczenie", "uwagi", "przyczyna", "význam", "vysvětlení", "poznámka", "příčina", "jelentés", "magyarázat", "anlamı", "neden", "toelichting", "betekenis", "oorzaak", "opmerking", "betydelse", "orsak", "betydning", "årsag", "årsak", "kuvaus", "selitys", "descriere", "explicație", "penjelasan", "arti", "giảithích", "ýnghĩa", "nguyênnhân", "คำอธิบาย", "ความหมาย", "الوصف", "وصف", "توضیحات", "شرح", "תיאור", "περιγραφή", "原因", "备注", "備註", "備考", "詳細", "解释", "解釋", "详细说明", "错误说明", "비고", "원인", "상세", "상세설명",
    "описание", "значение", "含义", "含義", "描述信息", "說明", "意味", "descrição", "descripcion", "descricao", "descrizione", "opis", "açıklama", "aciklama", "설명", "내용", "의미", "uitleg", "omschrijving", "popis", "leírás", "forklaring", "förklaring", "beskrivelse", "beskrivning", "keterangan", "deskripsi", "môtả", "significado", "bedeutung",
    "text", "errortext", "messagetext",
];
/// Headings of HTTP statuses.
#[rustfmt::skip]
pub(super) const HTTP_STATUS_HEADINGS: &[&str] = &[
    "http", "httpstatus", "httpcode", "httpstatuscode", "httpresponsecode", "httpresponse", "status",
    "statuscode", "httperrorcode", "http状态码", "http狀態碼", "http상태코드", "http상태", "상태코드", "httpстатус", "httpкод", "кодhttp", "códigohttp",
    "httpステータス", "httpstatuscodes",
];
/// Headings of columns that indicate whether a retry may succeed.
#[rustfmt::skip]
pub(super) const RETRY_HEADINGS: &[&str] = &[
    "retry", "retryable", "retriable", "canretry", "isretryable", "isretriable", "canberetried", "可重试", "是否可重试",
];
/// Headings of columns whose cells are lists of words.
#[rustfmt::skip]
pub(super) const TAGS_HEADINGS: &[&str] = &[
    "tags", "errortags", "categories", "errorcategories",
];
/// Headings of URLs.
#[rustfmt::skip]
pub(super) const DOCS_HEADINGS: &[&str] = &[
    "docs", "link", "url", "reference", "documentation", "docsurl", "documentationurl", "helpurl", "moreinfo", "seealso",
];
/// Headings of categories.
#[rustfmt::skip]
pub(super) const CATEGORY_HEADINGS: &[&str] = &[
    "category", "errorcategory", "categoryname", "group", "errorgroup", "class", "errorclass", "kind", "errorkind",
    "module", "类别", "分类", "類別", "分類", "カテゴリ", "kategorie", "categoría", "categoria", "catégorie", "категория",
];
/// Headings of symbols that are categories if several errors have the same.
pub(super) const REPEATED_CATEGORY_HEADINGS: &[&str] = &["errortype", "type"];
/// Headings of problem types as defined by RFC 9457.
pub(super) const PROBLEM_TYPE_HEADINGS: &[&str] = &["problemtype", "problemtypeuri", "typeuri"];
/// Headings of columns that say why an error is no longer sent, or what is sent instead.
#[rustfmt::skip]
pub(super) const DEPRECATED_HEADINGS: &[&str] = &[
    "deprecated", "deprecation", "isdeprecated", "deprecationreason", "deprecationnote", "replacedby", "supersededby",
];
/// Headings of columns that number the rows of a table.
#[rustfmt::skip]
pub(super) const ROW_NUMBER_HEADINGS: &[&str] = &[
    "", "no", "sno", "slno", "srno", "snr", "nr", "item", "row", "index", "idx", "seq", "序号", "序號", "編號", "编号", "番号", "пп",
];
/// Headings of numbers that are settings or quantities.
#[rustfmt::skip]
pub(super) const QUANTITY_HEADINGS: &[&str] = &[
    "default", "defaultvalue", "min", "minimum", "max", "maximum", "length", "maxlength", "size", "limit", "count", "amount", "price", "quantity",
    "version", "since", "port", "timeout", "range", "example", "默认值", "默认", "長度", "长度", "デフォルト", "standardwert",
];
/// Headings of columns whose words are the codes of errors, in tables that are about errors.
#[rustfmt::skip]
pub(super) const ERROR_WORD_HEADINGS: &[&str] = &[
    "error", "errortype", "errorname", "exception", "exceptiontype", "exceptionname", "type", "name", "key",
    "errorkey", "identifier", "slug", "problem", "fault", "reason", "cause", "enumconstant",
];
/// Headings of columns whose words are the codes of errors, if the words name errors and the texts tell of failures.
pub(super) const VALUE_HEADINGS: &[&str] = &[
    "value",
    "values",
    "member",
    "membername",
    "constant",
    "enumvalue",
];
/// Headings of columns that tables of parameters have.
#[rustfmt::skip]
pub(super) const PARAMETER_HEADINGS: &[&str] = &["required", "mandatory", "isrequired", "datatype", "returned"];
/// Headings of columns of things that return errors.
#[rustfmt::skip]
pub(super) const CALL_HEADINGS: &[&str] = &[
    "method", "methods", "endpoint", "call", "calls", "function", "operation", "api", "command", "route", "path",
];
/// Names of data types, which are cells of such tables.
#[rustfmt::skip]
pub(super) const DATA_TYPES: &[&str] = &[
    "string", "str", "char", "text", "int", "int32", "int64", "integer", "long", "short", "bool", "boolean", "number", "float", "double", "decimal",
    "bigdecimal", "date", "datetime", "timestamp", "time", "array", "list", "map", "object", "json", "enum", "uuid", "guid", "bytes", "byte",
];
/// The last words of qualified headings of short texts: `Status text`.
#[rustfmt::skip]
const MESSAGE_HEADING_ENDS: &[&str] = &[
    "message", "msg", "text", "title", "phrase", "메시지", "메세지", "信息", "消息", "メッセージ", "文言", "сообщение", "meldung", "mensaje", "mensagem",
];
/// The last words of qualified headings of longer texts: `Exception description`.
#[rustfmt::skip]
const DESCRIPTION_HEADING_ENDS: &[&str] = &[
    "description", "descriptions", "desc", "details", "detail", "meaning", "explanation", "설명", "说明", "描述", "説明", "含义",
    "beschreibung", "descripción", "descrição", "описание",
];
/// The first words of qualified headings of longer texts: `Explanation of error`.
#[rustfmt::skip]
const DESCRIPTION_HEADING_STARTS: &[&str] = &[
    "descriptionof", "explanationof", "meaningof", "detailsof", "описание",
];
/// The first words of qualified headings of short texts.
const MESSAGE_HEADING_STARTS: &[&str] = &["messageof", "textof", "title", "текст", "сообщение"];
/// Words in the headings of columns that are texts, but neither the message nor the description of an error.
#[rustfmt::skip]
const OTHER_TEXT_WORDS: &[&str] = &[
    "solution", "action", "remedy", "resolution", "resolve", "fix", "todo", "whattodo", "workaround", "recovery",
    "troubleshoot", "recommend", "suggest", "advice", "example", "sample", "severity", "level", "scope", "source",
    "owner", "module", "endpoint", "method", "parameter", "field", "since", "version", "note", "remark", "date",
    "billable", "reconnect", "cause", "possiblecase", "possiblereason", "trigger", "condition", "when", "country", "language", "locale", "解决", "处理", "措施", "建议", "対処", "対応", "решение",
    "maßnahme", "lösung", "abhilfe", "behebung", "solución", "solucion", "acción", "solução", "solucao", "ação", "azione", "soluzione", "rimedio", "remède", "mesure", "действи", "рекоменд", "рішення", "rozwiązani", "działani", "řešení", "postup", "megoldás", "çözüm", "oplossing", "actie", "åtgärd", "handling", "tiltak", "løsning", "toimenpide", "soluți", "acțiune", "solusi", "tindakan", "cáchxửlý", "giảipháp", "แนวทาง", "วิธีแก้", "الحل", "الإجراء", "פתרון", "λύση", "处置", "處理", "建議", "排查", "조치", "해결", "대처", "severidad", "sentby", "binary", "client",
];

/// Words in the headings of columns that say what to do about an error.
#[rustfmt::skip]
const REMEDY_WORDS: &[&str] = &[
    "solution", "action", "remedy", "remediation", "resolution", "workaround", "whattodo", "howtofix", "fix", "troubleshooting",
    "recommendation", "advice", "解决", "处理", "措施", "建议", "対処", "対応", "решение", "maßnahme", "lösung", "abhilfe", "behebung", "solución", "solucion", "acción", "solução", "solucao", "ação", "azione", "soluzione", "rimedio", "remède", "mesure", "действи", "рекоменд", "рішення", "rozwiązani", "działani", "řešení", "postup", "megoldás", "çözüm", "oplossing", "actie", "åtgärd", "handling", "tiltak", "løsning", "toimenpide", "soluți", "acțiune", "solusi", "tindakan", "cáchxửlý", "giảipháp", "แนวทาง", "วิธีแก้", "الحل", "الإجراء", "פתרון", "λύση", "处置", "處理", "建議", "排查", "조치", "해결", "대처",
];

/// Labels before a colon that define the field of the text after it: `Description: the door is locked`.
///
/// There are fewer labels than headings, because `Note: ...` and `Error: ...` often begin sentences.
#[rustfmt::skip]
const LABELS: &[(Field, &[&str])] = &[
    (Field::Description, &[
        "description", "details", "meaning", "explanation", "descripción", "descripcion", "descrição", "descricao", "descrizione",
        "beschreibung", "fehlerbeschreibung", "bedeutung", "erklärung", "erläuterung", "significado", "signification", "significato",
        "explication", "explicación", "spiegazione", "omschrijving", "betekenis", "beskrivelse", "beskrivning", "förklaring", "kuvaus",
        "opis", "popis", "leírás", "açıklama", "описание", "опис", "значение", "说明", "描述", "説明", "詳細", "내용", "설명",
    ]),
    (Field::Message, &[
        "message", "errormessage", "msg", "text", "title", "titel", "título", "titre", "meldung", "fehlermeldung", "fehlertext", "meldungstext", "mensaje", "mensajedeerror", "mensagem", "mensagemdeerro", "messaggio", "messaggiodierrore", "messagederreur", "messageerreur", "foutmelding", "melding", "felmeddelande", "meddelande", "fejlmeddelelse", "virheilmoitus", "komunikat", "komunikatbłędu", "zpráva", "chybováhláška", "hibaüzenet", "hatamesajı", "сообщение", "сообщениеобошибке", "повідомлення", "消息", "信息", "错误信息", "錯誤訊息", "メッセージ", "エラーメッセージ", "메시지",
    ]),
    (Field::HttpStatus, &[
        "httpstatus", "httpstatuscode", "httpcode", "http", "statushttp", "statuthttp", "códigohttp", "codigohttp", "codehttp",
        "httpстатус", "http状态码", "httpステータス", "http상태코드",
    ]),
    (Field::Retry, &["retry", "retryable", "retriable"]),
    (Field::Symbol, &[
        "symbol", "name", "constant", "symbolicerrorcode", "symboliccode", "symbolicname", "errorname",
    ]),
];

/// Labels before a code in a line (`Code: 404`), and qualifiers before such labels (`Error code 404`).
pub(super) const CODE_LABELS: &str = r"codes?|errno|number|c[óo]digos?(?:\s+de\s+(?:error|erro|retorno|respuesta|resposta)(?:e?s)?|\s+do\s+erro)?|codes?\s+(?:d['’]\s*erreurs?|(?:de\s+)?retour)|codic[ei](?:\s+(?:di\s+|d['’]\s*)?errore)?|fehlercodes?|fehlernummern?|foutcodes?|felkod(?:er)?|feilkoder?|fejlkoder?|virhekoodit?|kody?\s+błęd(?:u|ów)|kód(?:y)?\s+chyb[y]?|hata\s+kod(?:u|ları)|коды?(?:\s+ошиб(?:ки|ок))?|коди?\s+помил(?:ки|ок)|mã\s+lỗi|错误码|错误代码|錯誤碼|錯誤代碼|エラーコード|에러\s*코드|오류\s*코드";
pub(super) const CODE_LABEL_QUALIFIERS: &str = "error|err|status|return|numeric";

/// Words before a code in a line (`Error 404: no such door`).
pub(super) const ERROR_WORDS: &str = "errors?|err|faults?|alarms?|warnings?|exceptions?|failures?|rejections?|rejei[cç][aã]o|erro|erreur|fehler|ошибка";

/// Keys of the code, the message and the symbol in a response body, best first.
pub(super) const BODY_CODE_KEYS: &[&str] = &["code", "error_code", "errorCode", "errno"];
#[rustfmt::skip]
pub(super) const BODY_MESSAGE_KEYS: &[&str] = &[
    "message", "error_message", "msg", "detail", "description", "title",
];
pub(super) const BODY_SYMBOL_KEYS: &[&str] = &["name", "error", "symbol"];

/// Keys for the name of an object that contains a group of errors.
pub(super) const GROUP_NAME_KEYS: &[&str] = &["name", "title", "module", "category", "group"];

/// Parts of words for errors in languages other than English.
pub(super) const ERRORS_IN_LANGUAGES: &str = r"错误|錯誤|异常|異常|故障|返回码|返回碼|エラー|障害|오류|에러|fehler|störung|erreur|\berros?\b|\bretornos?\b|\brejei[cç]|falha|fallo|guast[oi]|ошиб|неисправн|помил|грешк|grešk|feil|fejl|felkod|felmedd|foutcode|foutmeld|storing|błęd|błąd|\bchyb|\bhiba|\bhata(?:lar|\b)|virhe|eroare|erori|lỗi|kesalahan|galat|ข้อผิดพลาด|خطأ|أخطاء|خطا|שגיא|σφάλμ|σφαλμ";

/// Parts of words for codes in languages other than English.
const CODES_IN_LANGUAGES: &str = r"código|codigo|codice|codici|\bkod(?:u|y|er|e|lar\w*)?\b|\bkód|\bкод(?:ы|и|ов)?\b|代码|代碼|コード|코드|koodi|\bmã\b|κωδικ";

/// Parts of words about errors, in headings and keys.
const ABOUT_ERRORS: &str = "error|code|status|fault|fail|exception|reject|decline|return|result";

/// Whole words about errors, in C identifiers. Parts of words would match `ENCODER` and `DEFAULT`.
#[rustfmt::skip]
const IDENTIFIERS_ABOUT_ERRORS: [&str; 26] = [
    "err", "error", "errors", "errno", "fault", "faults", "alarm", "alarms", "trouble", "fail", "failed", "failure", "exception", "status", "result",
    "reject", "rejected", "ret", "rc", "return", "returns", "returned", "resp", "retcode", "ecode", "eai",
];

/// Names of enums that list codes.
const NAMES_OF_CODES: [&str; 2] = ["code", "codes"];

/// Ends of the names of constants that select bits of a code, or that are added to codes.
#[rustfmt::skip]
const NAME_ENDS_OF_MASKS: [&str; 7] = [
    "_MASK", "_SHIFT", "_BITMASK", "ERR_BASE", "ERROR_BASE", "CODE_BASE", "ID_BASE",
];

/// Final words in the identifiers of success codes.
pub(super) const SUCCESS: [&str; 2] = ["ok", "success"];

/// Placeholders in cells without content.
pub(super) const PLACEHOLDERS: [&str; 9] =
    ["", "-", "–", "—", "N/A", "n/a", "/", "None", "\u{2026}"];

/// Cells of columns that indicate whether a retry may succeed.
pub(super) const YES: [&str; 6] = ["yes", "true", "y", "✓", "✔", "✅"];
pub(super) const NO: [&str; 6] = ["no", "false", "n", "✗", "✘", "❌"];

/// Words before the name of a class of codes: `Class 08`.
pub(super) const CLASS_WORDS: &str = "class|group|series";

/// Returns a heading in lower case, without spaces and punctuation.
pub(super) fn normalize(heading: &str) -> String {
    let letters = heading.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Returns the words of a heading, without punctuation. `orderStatus` is two words.
pub(super) fn words_of_heading(heading: &str) -> String {
    pattern!(CAMEL, r"(\p{Ll})(\p{Lu})");
    let words = CAMEL.replace_all(heading, "$1 $2");
    let words = words.split(|c: char| c.is_whitespace() || "()[]_".contains(c));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns whether a heading is that of a short text, with a qualifier such as `Status text`.
pub(super) fn is_qualified_message(heading: &str) -> bool {
    MESSAGE_HEADING_ENDS
        .iter()
        .any(|end| heading.ends_with(end))
        || MESSAGE_HEADING_STARTS
            .iter()
            .any(|start| heading.starts_with(start))
}

/// Returns whether a heading is that of a longer text, with a qualifier such as `Exception description`.
pub(super) fn is_qualified_description(heading: &str) -> bool {
    DESCRIPTION_HEADING_ENDS
        .iter()
        .any(|end| heading.ends_with(end))
        || DESCRIPTION_HEADING_STARTS
            .iter()
            .any(|start| heading.starts_with(start))
}

/// Returns whether a heading is that of a text that is neither the message nor the description of an error.
pub(super) fn is_other_text(heading: &str) -> bool {
    OTHER_TEXT_WORDS.iter().any(|word| heading.contains(word))
}

/// Returns whether a heading is that of a text that says what to do about an error.
pub(super) fn is_remedy(heading: &str) -> bool {
    REMEDY_WORDS.iter().any(|word| heading.contains(word))
}

/// Returns whether a heading says that its column contains codes.
pub(super) fn is_code_heading(heading: &str) -> bool {
    CODE_HEADINGS.contains(&&*normalize(heading))
}

/// Returns whether a heading is that of a column of codes, or such a heading with a qualifier: `Gateway code`.
pub(super) fn is_qualified_code(heading: &str) -> bool {
    let heading = normalize(heading);
    CODE_HEADINGS.contains(&&*heading)
        || CODE_HEADING_ENDS.iter().any(|end| heading.ends_with(end))
            && !HTTP_STATUS_HEADINGS.contains(&&*heading)
}

/// Returns whether a heading is that of numbers that may be codes: `Value`, `Integer value`, `Value (hex)`.
pub(super) fn is_number_heading(heading: &str) -> bool {
    const KINDS: [&str; 8] = [
        "integer",
        "error",
        "enum",
        "constant",
        "long",
        "dword",
        "uint",
        "hexadecimal",
    ];
    let kind = heading
        .strip_suffix("value")
        .or(heading.strip_prefix("value"));
    NUMBER_HEADINGS.contains(&heading)
        || kind.is_some_and(|kind| NUMBER_HEADINGS.contains(&kind) || KINDS.contains(&kind))
}

/// Returns whether a word is a known column heading.
pub(super) fn is_column_heading(word: &str) -> bool {
    let word = normalize(word);
    let all = [
        CODE_HEADINGS,
        MAYBE_CODE_HEADINGS,
        NUMBER_HEADINGS,
        SYMBOL_HEADINGS,
        MESSAGE_HEADINGS,
        DESCRIPTION_HEADINGS,
        HTTP_STATUS_HEADINGS,
        RETRY_HEADINGS,
        CATEGORY_HEADINGS,
    ];
    all.iter().any(|headings| headings.contains(&&*word)) || is_number_heading(&word)
}

/// Splits column headings that are written without separators: `error_codemessageDescription`, `CodeHTTP statusText`.
pub(super) fn split_headings(line: &str) -> Option<Vec<String>> {
    if line.len() > 100 {
        return None;
    }
    let mut headings = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        let is_heading = |end: &usize| {
            let heading = &rest[..*end];
            heading.trim() == heading && is_column_heading(heading)
        };
        let longest = ends.rev().find(is_heading)?;
        headings.push(rest[..longest].to_owned());
        rest = &rest[longest..];
    }
    (headings.len() > 1).then_some(headings)
}

/// Returns whether a label says that a code follows: `Error code`.
pub(super) fn is_code_label(label: &str) -> bool {
    static IS_CODE_LABEL: LazyLock<Regex> = LazyLock::new(|| {
        compile(&format!(
            "(?i)^(?:(?:{CODE_LABEL_QUALIFIERS})\\s*)?(?:{CODE_LABELS})$"
        ))
    });
    IS_CODE_LABEL.is_match(label)
}

/// Returns whether a label says that an HTTP status follows, if a code follows it.
pub(super) fn is_status_label(label: &str) -> bool {
    HTTP_STATUS_HEADINGS.contains(&&*normalize(label))
}

/// Returns the field of a label before a colon.
pub(super) fn label_field(words: &str) -> Option<Field> {
    let label = normalize(words);
    let mut labels = LABELS.iter();
    let known = labels.find(|(_, words)| words.contains(&&*label));
    known
        .map(|(field, _)| *field)
        .or_else(|| qualified_label_field(words, &label))
        .or_else(|| label_field(first_of_two(words)?))
}

/// Returns whether a label before a colon belongs to an error, although it defines no field: `Remedy: push it`, `Cause: ...`.
pub(super) fn is_label_of_error(words: &str) -> bool {
    let label = normalize(words);
    is_remedy(&label) || DESCRIPTION_HEADINGS.contains(&&*label)
}

/// Returns the first part of a label for two kinds of texts, such as `Description/Action`.
fn first_of_two(label: &str) -> Option<&str> {
    let signs = ["/", "&", " and "];
    let (first, second) = signs.iter().find_map(|sign| label.split_once(sign))?;
    let is_word = |part: &str| {
        let part = part.trim();
        !part.is_empty() && part.chars().all(char::is_alphabetic)
    };
    (is_word(first) && is_word(second)).then_some(first)
}

/// Returns the field of a label with a qualifier, such as `Status description`.
fn qualified_label_field(words: &str, label: &str) -> Option<Field> {
    const MOST_WORDS: usize = 2;
    if words.split_whitespace().count() > MOST_WORDS || is_other_text(label) {
        return None;
    }
    let ends = |words: &[&str]| words.iter().any(|end| label.ends_with(end));
    if ends(&["description", "meaning", "explanation"]) {
        Some(Field::Description)
    } else {
        ends(&["message"]).then_some(Field::Message)
    }
}

/// Returns whether a string is about error codes.
pub(super) fn is_about_errors(text: &str) -> bool {
    static IS_ABOUT_ERRORS: LazyLock<Regex> = LazyLock::new(|| {
        compile(&format!(
            "(?i){ABOUT_ERRORS}|{ERRORS_IN_LANGUAGES}|{CODES_IN_LANGUAGES}"
        ))
    });
    IS_ABOUT_ERRORS.is_match(text)
}

/// Returns whether the heading of a column mentions errors: `API error`, `Name of the error`.
pub(super) fn mentions_errors(heading: &str) -> bool {
    static MENTIONS_ERRORS: LazyLock<Regex> = LazyLock::new(|| {
        compile(&format!(
            "(?i)error|exception|^erros?|{ERRORS_IN_LANGUAGES}"
        ))
    });
    MENTIONS_ERRORS.is_match(heading)
}

/// Returns whether an identifier or a comment is about errors.
pub(super) fn identifier_is_about_errors(name: &str) -> bool {
    name.to_snake_case()
        .split('_')
        .any(|word| IDENTIFIERS_ABOUT_ERRORS.contains(&word))
}

/// Returns whether an enum of this name lists codes.
pub(super) fn is_name_of_codes(name: &str) -> bool {
    NAMES_OF_CODES.contains(&&*name.to_lowercase())
}

/// Returns whether a constant of this name selects bits of a code, or is added to codes.
pub(crate) fn is_name_of_mask(name: &str) -> bool {
    let name = name.to_uppercase();
    NAME_ENDS_OF_MASKS.iter().any(|end| name.ends_with(end))
}

/// Returns whether a constant of this name is the first or last code of a list: `MAX_ERROR_CODE`, `E_ERROR_LAST`.
pub(super) fn is_name_of_bound(name: &str) -> bool {
    const BOUNDS: [&str; 8] = [
        "min", "minimal", "minimum", "max", "maximal", "maximum", "first", "last",
    ];
    const CODES: [&str; 7] = ["code", "codes", "error", "errors", "err", "errno", "value"];
    let name = name.to_snake_case();
    let words: Vec<&str> = name.split('_').collect();
    let is_bound =
        |word: &str| BOUNDS.contains(&word.trim_end_matches(|c: char| c.is_ascii_digit()));
    match &words[..] {
        [first, rest @ ..] if is_bound(first) && !rest.is_empty() => {
            rest.iter().all(|word| CODES.contains(word))
        }
        [.., code, last] => is_bound(last) && CODES.contains(code),
        _ => false,
    }
}
