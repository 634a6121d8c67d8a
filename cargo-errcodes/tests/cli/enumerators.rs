//! Enums without values in documentation that is generated from sources, and the functions beside them.

use crate::recognition::{Case, case, check};

const ENTRIES: [&str; 3] = [
    "GATE_NO_DOOR: There is no door.",
    "GATE_STUCK: The door is stuck.",
    "GATE_KEY_LOST: The key is lost.",
];

#[test]
fn enumerators_of_errors_are_codes_and_parameters_are_not() {
    let same = |name, page| Case {
        name,
        page,
        args: &[],
        entries: &ENTRIES,
        reported: &[],
    };
    check(&[
        same(
            "namespace.html",
            "<html><body><h2>Enumeration Type Documentation</h2>\
             <table class=\"memname\"><tr><td class=\"memname\">enum <a href=\"#e\">gate::ErrorCode</a></td></tr></table><p>Codes of the gate. </p>\
             <table class=\"fieldtable\"><tr><th colspan=\"2\">Enumerator</th></tr>\
             <tr><td><em><a id=\"a\"></a>GATE_NO_DOOR</em>&nbsp;</td><td><p>There is no door. </p></td></tr>\
             <tr><td><em><a id=\"b\"></a>GATE_STUCK</em>&nbsp;</td><td><p>The door is stuck. </p></td></tr>\
             <tr><td><em><a id=\"c\"></a>GATE_KEY_LOST</em>&nbsp;</td><td><p>The key is lost. </p></td></tr></table>\
             <table class=\"memname\"><tr><td>enum <a href=\"#f\">gate::Colour</a></td></tr></table><p>Colours of doors. </p>\
             <table class=\"fieldtable\"><tr><th colspan=\"2\">Enumerator</th></tr>\
             <tr><td><em>RED</em>&nbsp;</td><td><p>A red door. </p></td></tr><tr><td><em>BLUE</em>&nbsp;</td><td><p>A blue door. </p></td></tr></table>\
             <h2>Function Documentation</h2>\
             <table class=\"memname\"><tr><td>void gate::fail</td><td>(</td><td>ErrorCode</td><td><em>errorCode</em>, </td></tr>\
             <tr><td></td><td></td><td>std::string</td><td><em>errorText</em>&nbsp;</td></tr><tr><td></td><td>)</td><td></td><td></td></tr></table>\
             <dl><dt>Parameters</dt><dd><table class=\"params\"><tr><td>[in]</td><td>errorCode</td><td>Error code.</td></tr>\
             <tr><td>[in]</td><td>errorText</td><td>Text of the error.</td></tr></table></dd></dl></body></html>",
        ),
        // An older release, in which the texts say what the enum is.
        same(
            "header.html",
            "<html><body><h1>gate.h File Reference</h1><h2>Enumeration Type Documentation</h2>\
             <table class=\"memname\"><tr><td>enum <a href=\"#e\">gate_status_e</a></td></tr></table><p>Error codes of the gate. </p>\
             <dl><dt><b>Enumerator: </b></dt><dd><table><tr><td><em>GATE_NO_DOOR</em>&nbsp;</td><td><p>There is no door. </p></td></tr>\
             <tr><td><em>GATE_STUCK</em>&nbsp;</td><td><p>The door is stuck. </p></td></tr>\
             <tr><td><em>GATE_KEY_LOST</em>&nbsp;</td><td><p>The key is lost. </p></td></tr></table></dd></dl>\
             <h2>Function Documentation</h2><table class=\"memname\"><tr><td>const char* gate_text</td><td>(</td><td>gate_status_e</td><td><em>errorCode</em></td><td>)</td></tr></table>\
             <dl><dt>Parameters:</dt><dd><table><tr><td><em>errorCode</em></td><td>The error code.</td></tr>\
             <tr><td><em>errorLanguage</em></td><td>The language of the error.</td></tr></table></dd></dl></body></html>",
        ),
        // A newer release, with a strong enum.
        same(
            "strong.html",
            "<html><body><h2>Enumeration Type Documentation</h2><h2 class=\"memtitle\"><span>&#9670;&#160;</span>GateError</h2>\
             <table class=\"mlabels\"><tr><td><table class=\"memname\"><tr><td>enum class <a href=\"#e\">gate::GateError</a> : uint8_t</td></tr></table></td>\
             <td><span class=\"mlabels\"><span class=\"mlabel\">strong</span></span></td></tr></table>\
             <table class=\"fieldtable\"><tr><th colspan=\"2\">Enumerator</th></tr>\
             <tr><td><a id=\"a\"></a>GATE_NO_DOOR&#160;</td><td><p>There is no door. </p></td></tr>\
             <tr><td><a id=\"b\"></a>GATE_STUCK&#160;</td><td><p>The door is stuck. </p></td></tr>\
             <tr><td><a id=\"c\"></a>GATE_KEY_LOST&#160;</td><td><p>The key is lost. </p></td></tr></table></body></html>",
        ),
    ]);
}

#[test]
fn parameters_called_like_errors_are_not_codes() {
    check(&[case(
        "functions.html",
        "<html><body><h1>Gate errors</h1><h2>Function Documentation</h2>\
         <table class=\"memname\"><tr><td>void gate::fail</td><td>(</td><td>ErrorCode</td><td><em>errorCode</em>, </td></tr>\
         <tr><td></td><td></td><td>std::string</td><td><em>errorText</em>&nbsp;</td></tr><tr><td></td><td>)</td><td></td><td></td></tr></table>\
         <dl><dt>Parameters</dt><dd><table class=\"params\"><tr><td>[in]</td><td>errorCode</td><td>Error code.</td></tr>\
         <tr><td>[in]</td><td>errorText</td><td>Text of the error.</td></tr></table></dd></dl></body></html>",
        &[],
        &["no codes were found"],
    )]);
}
