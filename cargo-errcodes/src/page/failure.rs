//! Words of texts that tell of a failure, in many languages.

use super::code::pattern;

pattern!(
    TELLS_OF_FAILURE,
    r"(?ix)
    \b(?:
        not | no | non | none | cannot | can't | couldn't | doesn't | isn't | didn't | without | unable | never
      | fail(?:s|ed|ure|ures|ing)? | error(?:s|ed)? | exceptions? | fault(?:s|y)? | wrong | bad | illegal | lost | broken | damaged
      | invalid\w* | incorrect\w* | missing | absent | mis\w+ed | mismatch\w* | mal\w+ed | corrupt\w* | inconsistent | conflict\w*
      | un(?:known|authori[sz]ed|authenticated|supported|available|expected|specified|recogni[sz]ed|processable|reachable|defined|allowed
             |acceptable|sufficient|confirmed|paid|healthy|able)
      | denied | deny | refus\w+ | reject\w* | forbidden | prohibited | declin\w+ | block(?:ed|s) | disallowed | suspended | revoked
      | expir\w+ | exceed\w* | exhausted | depleted | insufficient | overflow\w* | underflow\w* | too | out\ of | beyond | limit(?:ed)?\ reached
      | already | duplicat\w+ | abort\w* | interrupt\w* | timeout | timed[\ -]?out | disabled | locked | closed | busy | overload\w*
      | must | required | only | violat\w+ | down | dead | stale | late
      | nicht | kein\w* | fehl\w+ | ungültig\w* | abgelehnt | gescheitert
      | problem\w* | impossible | invalide\w* | introuvable\w* | manquant\w* | aucun\w* | échou\w+
      | ikke | ingen | inte | saknas | mangler | feil\w* | fejl\w* | fel | ugyldig\w* | ogiltig\w* | mislyk\w+ | utløpt
      | niet | geen | fout\w* | ongeldig\w* | ontbre\w+ | mislukt | verlopen
      | nie | brak | błąd | błęd\w+ | nieprawid\w+ | není | nelze | chyb\w+ | neplat\w+ | nem | hib\w+ | érvénytelen\w*
      | hata\w* | geçersiz\w* | bulunam\w+ | başarısız\w* | değil | yok | eksik | virhe\w* | ei | nu | eroare
      | errat[oaie] | mancan\w+ | scadut[oaie] | không | lỗi | hết | tidak | gagal | salah | kesalahan
      | inv[aá]lid\w* | incorrect[oa] | n[aã]o | sem | fal(?:ha|lo|ta)\w* | rechaz\w+ | recusad\w+ | inexistente | pas | échec | erreur
    )\b
    | не\b | \bнет\b | \bне | ошиб | отказ | превыш | недоступ | неверн
    | 不 | 无 | 無 | 失败 | 失敗 | 错误 | 錯誤 | 未 | 超[过過时時出] | 拒 | 异常 | 異常 | 已 | 缺 | 禁 | 过期
    | غير | \bلا\b | فشل | خطأ | ไม่ | ผิด | לא | שגיא
    | エラー | できま | ません | ない
    | 않 | 없 | 실패 | 오류 | 잘못 | 초과
    "
);

/// Returns whether a text tells of a failure.
pub(crate) fn tells_of_failure(text: &str) -> bool {
    TELLS_OF_FAILURE.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::tells_of_failure;

    #[test]
    fn failures_are_told_from_other_texts() {
        for text in [
            "The door does not exist",
            "Invalid key",
            "Rate limit exceeded",
            "Der Schlüssel ist ungültig",
            "参数无效",
            "Неверный ключ",
            "Nøkkelen mangler",
            "De sleutel ontbreekt",
            "Nieprawidłowy klucz",
            "Anahtar bulunamadı",
            "Khóa không tồn tại",
            "Chiave errata",
            "مفتاح غير صالح",
        ] {
            assert!(tells_of_failure(text), "{text}");
        }
        for text in [
            "Euro",
            "Buy",
            "Identify",
            "one-way mode",
            "German",
            "Numéro de compte",
            "Kontonummer",
            "30 times per minute",
        ] {
            assert!(!tells_of_failure(text), "{text}");
        }
    }
}
