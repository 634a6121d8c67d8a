//! The headings of columns, in the words that vendors have for them.

/// Headings that say code and nothing else.
#[rustfmt::skip]
pub(super) const CODE: &[&str] = &[
    "code", "codes", "errorcode", "errorcodes", "errcode", "errno", "errorno", "errornumber", "errornum",
    "errorid", "returncode", "retcode", "resultcode", "responsecode", "reasoncode", "subcode", "errorsubcode",
    "closecode", "numericcode", "codenumber", "codeno", "exitcode", "exitstatus", "sqlstate", "internalcode",
    "apicode", "businesscode", "errorvalue", "apierrorcode", "faultcode", "declinecode", "错误码", "错误代码", "返回码",
    "代码", "エラーコード", "fehlercode", "fehlernummer", "código", "кодошибки", "код", "錯誤碼", "錯誤代碼", "返回值", "リターンコード",
    "códigodeerror", "códigodoerro", "códigodeerro",
];
/// What headings end with that say which code.
#[rustfmt::skip]
pub(super) const CODE_ENDS: &[&str] = &[
    "code", "codes", "错误码", "錯誤碼", "错误代码", "代码", "代碼", "コード",
];
/// Headings that may say code, in the order of how much so.
#[rustfmt::skip]
pub(super) const MAYBE_CODE: &[&str] = &[
    "statuscode", "status", "id", "error", "rc", "key", "httpstatuscode", "状态码",
];
/// Headings that say number.
#[rustfmt::skip]
pub(super) const VALUE: &[&str] = &[
    "value", "number", "num", "no", "int", "dec", "decimal", "hex", "nummer", "número", "取值", "值", "数值", "數值",
    "値", "valor", "wert",
];
/// Headings of the vendor's identifiers, the best first, as in the lists below.
#[rustfmt::skip]
pub(super) const SYMBOL: &[&str] = &[
    "symbol", "name", "errorname", "constant", "constantname", "identifier", "enum", "macro", "mnemonic",
    "codename", "symbolicname", "errorkey", "key", "errortype", "type", "id", "error", "slug", "define",
    "codestring", "status", "名称", "名稱", "常量", "名前", "nombre", "nome",
];
/// Headings of short texts.
#[rustfmt::skip]
pub(super) const MESSAGE: &[&str] = &[
    "message", "errormessage", "msg", "errormsg", "errmsg", "text", "errortext", "title", "summary", "short",
    "reasonphrase", "returnmessage", "defaultmessage", "messagetext", "error", "name", "label", "phrase",
    "reason", "status", "responsemessage", "shortdescription", "错误信息", "错误消息", "信息", "消息", "メッセージ",
    "fehlermeldung", "mensaje", "errorstring", "default", "сообщение", "текст", "錯誤訊息", "錯誤信息", "訊息", "エラーメッセージ",
    "エラー情報", "mensagem",
];
/// Headings of longer texts.
#[rustfmt::skip]
pub(super) const DESCRIPTION: &[&str] = &[
    "description", "desc", "descriptions", "details", "detail", "meaning", "explanation", "definition",
    "errordescription", "longdescription", "info", "information", "comment", "comments", "notes", "note",
    "remark", "remarks", "cause", "causes", "说明", "描述", "説明", "内容", "beschreibung", "bemerkung", "descripción",
    "описание", "значение", "含义", "含義", "描述信息", "說明", "意味", "descrição", "significado", "bedeutung",
];
/// Headings of HTTP statuses.
#[rustfmt::skip]
pub(super) const HTTP_STATUS: &[&str] = &[
    "http", "httpstatus", "httpcode", "httpstatuscode", "httpresponsecode", "httpresponse", "status",
    "statuscode", "httperrorcode", "http状态码", "http狀態碼", "httpстатус", "httpкод", "кодhttp", "códigohttp",
    "httpステータス", "httpstatuscodes",
];
/// Headings of whether another attempt may succeed.
#[rustfmt::skip]
pub(super) const RETRY: &[&str] = &[
    "retry", "retryable", "retriable", "retriable?", "canretry", "isretryable",
];
/// Headings of addresses.
#[rustfmt::skip]
pub(super) const DOCS: &[&str] = &[
    "docs", "link", "url", "reference",
];

/// A heading without what varies: case, blanks, signs.
pub(super) fn normal(heading: &str) -> String {
    let letters = heading.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Whether a heading says that its column holds codes.
pub(super) fn is_code(heading: &str) -> bool {
    CODE.contains(&&*normal(heading))
}

/// Whether a word is the heading of some column.
pub(super) fn is_any(word: &str) -> bool {
    let word = normal(word);
    let all = [
        CODE,
        MAYBE_CODE,
        VALUE,
        SYMBOL,
        MESSAGE,
        DESCRIPTION,
        HTTP_STATUS,
        RETRY,
    ];
    all.iter().any(|headings| headings.contains(&&*word))
}
