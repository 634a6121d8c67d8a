//! Pages in Markdown as site generators have them: front matter, indented tables, samples of lists.

use crate::recognition::{Case, check};

#[test]
fn markdown_has_front_matter_only_at_its_beginning() {
    check(&[
        // Lines of hyphens around the content.
        Case {
            name: "rules.md",
            page: "---\ntitle: Doors\n---\n\n---\n<br>\n\n## Falhas\n---\n\n| Código | Descrição |\n|---|---|\n| 0 | A porta falhou |\n| 1 | Sem chave |\n\n---\n<br>\n\nFim\n\n---\n",
            args: &[],
            entries: &["0: A porta falhou", "1: Sem chave"],
            reported: &[],
        },
        // The title says that codes follow.
        Case {
            name: "title.md",
            page: "---\nid: 5\ntitle: 'Durum Kodları'\n---\n\n| Durum Kodu | Açıklama |\n| :-- | :-: |\n| 001 | Kapı yok |\n| 002 | Anahtar yok \n| 003 | Kilit bozuk |\n",
            args: &[],
            entries: &["001: Kapı yok", "002: Anahtar yok", "003: Kilit bozuk"],
            reported: &[],
        },
    ]);
}

#[test]
fn indentation_is_not_code_in_tables_and_below_headings() {
    check(&[
        Case {
            name: "table.mdx",
            page: "# Decline codes\n\n<table>\n  <thead>\n    <tr>\n      <th>\n        Code\n      </th>\n\n      <th>\n        Text\n      </th>\n    </tr>\n  </thead>\n\n  <tbody>\n    <tr>\n      <td>\n        10\n      </td>\n\n      <td>\n        No `door`\n      </td>\n    </tr>\n\n    <tr>\n      <td>\n        11\n      </td>\n\n      <td>\n        No key\n      </td>\n    </tr>\n  </tbody>\n</table>\n",
            args: &[],
            entries: &["10: No door", "11: No key"],
            reported: &[],
        },
        Case {
            name: "headings.md",
            page: "# Error codes\n\n#### 8001`NO_DOOR`\n    There is no door  \n\n#### 8002`NO_KEY`\n    The key is lost  \n",
            args: &[],
            entries: &[
                "8001: There is no door | symbol=NO_DOOR",
                "8002: The key is lost | symbol=NO_KEY",
            ],
            reported: &["verified: 2 of 2 codes and 4 of 4 texts are on the page"],
        },
    ]);
}

#[test]
fn a_sample_of_codes_is_a_list() {
    check(&[Case {
        name: "sample.md",
        page: "# SAMPLE RESPONSE CODES\n\n- **200**: Successful call\n- **1001**: Invalid door\n- **1002**: Key not allowed\n- **1003**: Low credits\n- **1004**: Door failed\n",
        args: &[],
        entries: &[
            "200: Successful call",
            "1001: Invalid door",
            "1002: Key not allowed",
            "1003: Low credits",
            "1004: Door failed",
        ],
        reported: &[],
    }]);
}

#[test]
fn texts_beside_http_statuses_are_the_messages() {
    check(&[Case {
        name: "korean.md",
        page: "## 로그인 ErrorCode\n\n| code | 설명 및 메시지 | Http 상태코드 | Status 설명 |\n|---|---|---|---|\n| LGN100 | 문이 없음 | 401 | Unauthorized |\n| LGN101 | 열쇠가 없음 | 401 | Unauthorized |\n| LGN102 | 자물쇠 오류 | 404 | NotFound |\n",
        args: &[],
        entries: &[
            "LGN100: 문이 없음 | http_status=401",
            "LGN101: 열쇠가 없음 | http_status=401",
            "LGN102: 자물쇠 오류 | http_status=404",
        ],
        reported: &[],
    }]);
}
