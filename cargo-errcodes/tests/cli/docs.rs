use std::fs;
use std::path::Path;

use errcodes_core::load::load;
use errcodes_core::source::Source;
use expect_test::expect;

use crate::Folder;

/// Texts that would be marks, in each place where a text can be.
const NASTY: &str = r##"provider = "Nasty & Sons <Ltd.>"
description = "One line\nand | another. </script><script>alert(1)</script>"
docs = "https://nasty.example/?a=1&b=\"(|)<i>"
lints.allow = ["missing_deprecation_reasons", "undeclared_params", "invisible_characters"]

[enums.Base]
description = "*All* of `them`: [x](y)"
docs = "https://nasty.example/base"
[enums.Base.codes]
1 = { name = "Same", message = "100% {sure} & $5 $6" }

[enums.Nasty]
extends = ["Base"]
code_type = "u32"
placeholder_style = "printf"
[enums.Nasty.columns]
team = { type = "str", default = "a|b", description = "Who | what <u>" }
level = { type = "u8", optional = true }
loud = { type = "bool", optional = true }
[enums.Nasty.codes]
0x80070005 = { name = "Denied", symbol = "E|`\\", message = "# %s\n- <b>'%d'</b> |\r\n1. *x* _y_ ~z~", params = ["who_", "n"], description = "شكرا\u202E--> ]]> \u0000\u0001" }
126 = [
  { name = "First", http_status = 404, retryable = false, category = "not found", docs = "https://nasty.example/126#x'\"&y", problem_type = "about:blank", level = 3, loud = true },
  { name = "Second", retryable = true, problem_type = "https://nasty.example/p|q", deprecated = "use <First> | `First`" },
]
7 = { name = "Gone", deprecated = true, loud = false }

[enums.Texts]
code_type = "str"
[enums.Texts.codes]
"auth/no such \"user\"" = { name = "NoUser", message = "- not a list" }
"<img src=x onerror=alert(1)>" = { name = "Image", message = "1. not a list" }
"##;

#[test]
fn docs_as_markdown_keep_every_text() {
    let folder = Folder::new("docs-markdown", &[("nasty.toml", NASTY)]);
    folder.check(&["docs", "nasty.toml"], &expect![[r#"
        [//]: # (Made by `cargo errcodes docs`: change the catalog, not this.)

        # Nasty &amp; Sons &lt;Ltd.&gt; error codes

        ## <a id="nasty-sons-ltd"></a>Nasty &amp; Sons &lt;Ltd.&gt;

        One line<br/>and &#124; another. &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;

        [The vendor\'s documentation](https://nasty.example/?a=1&amp;b=%22%28%7C%29%3Ci%3E)

        - [Base](#nasty-sons-ltd-base): 1 error
        - [Nasty](#nasty-sons-ltd-nasty): 5 errors
        - [Texts](#nasty-sons-ltd-texts): 2 errors

        ### <a id="nasty-sons-ltd-base"></a>Base

        \*All\* of &#96;them&#96;: \[x\](y)

        [The vendor\'s documentation](https://nasty.example/base)

        Codes are of the type `u32`.

        | Code | Name | Message |
        |---|---|---|
        | <a id="nasty-sons-ltd-base-1"></a>[`1`](#nasty-sons-ltd-base-1) | `Same` | 100% &#123;sure&#125; &amp; &#36;5 &#36;6 |

        ### <a id="nasty-sons-ltd-nasty"></a>Nasty

        Codes are of the type `u32`. Errors of Base are among them.

        - `team`: Who &#124; what &lt;u&gt;

        | Code | Name | Symbol | Message | Parameters | Description | Category | HTTP status | Retryable | Documentation | Problem type | `team` | `level` | `loud` | Deprecated | From |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
        | <a id="nasty-sons-ltd-nasty-1"></a>[`1`](#nasty-sons-ltd-nasty-1) | `Same` |  | 100% &#123;sure&#125; &amp; &#36;5 &#36;6 |  |  |  |  |  |  |  | a&#124;b |  |  |  | [Base](#nasty-sons-ltd-base-1) |
        | <a id="nasty-sons-ltd-nasty-0x80070005"></a>[`0x80070005`](#nasty-sons-ltd-nasty-0x80070005) | `Denied` | <code>E&#124;&#96;&#92;</code> | \# %s<br/>\- &lt;b&gt;\'%d\'&lt;/b&gt; &#124;<br/>1\. \*x\* \_y\_ &#126;z&#126; | `who_`, `n` | شكرا�\-\-&gt; \]\]&gt; �� |  |  |  |  |  | a&#124;b |  |  |  |  |
        | <a id="nasty-sons-ltd-nasty-126"></a><a id="nasty-sons-ltd-nasty-126-first"></a>[`126`](#nasty-sons-ltd-nasty-126) | `First` |  |  |  |  | `not found` | 404 | no | [https&#58;//nasty.example/126\#x\'\"&amp;y](https://nasty.example/126#x%27%22&amp;y) | `about:blank` | a&#124;b | 3 | yes |  |  |
        | <a id="nasty-sons-ltd-nasty-126-second"></a>[`126`](#nasty-sons-ltd-nasty-126-second) | `Second` |  |  |  |  |  |  | yes |  | [https&#58;//nasty.example/p&#124;q](https://nasty.example/p%7Cq) | a&#124;b |  |  | use &lt;First&gt; &#124; &#96;First&#96; |  |
        | <a id="nasty-sons-ltd-nasty-7"></a>[`7`](#nasty-sons-ltd-nasty-7) | `Gone` |  |  |  |  |  |  |  |  |  | a&#124;b |  | no | yes |  |

        ### <a id="nasty-sons-ltd-texts"></a>Texts

        Codes are of the type `str`.

        | Code | Name | Message |
        |---|---|---|
        | <a id="nasty-sons-ltd-texts-auth/no~20such~20~22user~22"></a>[`auth/no such "user"`](#nasty-sons-ltd-texts-auth/no~20such~20~22user~22) | `NoUser` | \- not a list |
        | <a id="nasty-sons-ltd-texts-~3Cimg~20src~3Dx~20onerror~3Dalert~281~29~3E"></a>[<code>&lt;img src&#61;x onerror&#61;alert&#40;1&#41;&gt;</code>](#nasty-sons-ltd-texts-~3Cimg~20src~3Dx~20onerror~3Dalert~281~29~3E) | `Image` | 1\. not a list |
        -- exit status 0
    "#]]);
}

#[test]
fn docs_as_html_keep_every_text() {
    let folder = Folder::new("docs-html", &[("nasty.toml", NASTY)]);
    let page = folder.run(
        &["docs", "-", "--format", "html", "--title", "</title>"],
        NASTY,
    );
    let page = [
        ("<style>", "</style>"),
        ("\n<script>", "</script>"),
        ("style-src 'sha256-", "'"),
        ("script-src 'sha256-", "'"),
    ]
    .iter()
    .fold(page, |page, (start, end)| without(&page, start, end));
    expect![[r##"
        <!DOCTYPE html>
        <!-- Made by `cargo errcodes docs`: change the catalog, not this. -->
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-...'; script-src 'sha256-...'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="cargo errcodes docs">
        <link rel="icon" href="data:,">
        <title>&lt;/title&gt;</title>
        <style>...</style>
        </head>
        <body>
        <a class="skip" href="#_errors">Skip to the errors</a>
        <header>
        <h1 dir="auto">&lt;/title&gt;</h1>
        <p class="about">8 errors of Nasty &amp; Sons &lt;Ltd.&gt;</p>
        </header>
        <form id="_search" role="search" hidden>
        <div class="query"><label for="_q" class="unseen">Search</label><input id="_q" type="search" placeholder="Code, name, symbol or message" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" aria-describedby="_count"><kbd aria-hidden="true">/</kbd></div>
        <div class="filters">
        <select id="_enum" aria-label="Filter by enum" name="enum"><option value="">All enums</option><option value="nasty-sons-ltd-base">Base</option><option value="nasty-sons-ltd-nasty">Nasty</option><option value="nasty-sons-ltd-texts">Texts</option></select>
        <select id="_category" aria-label="Filter by category" name="category"><option value="">All categories</option><option value="not found">not found</option></select>
        <select id="_status" aria-label="Filter by status" name="status"><option value="">In use or not</option><option value="current">In use</option><option value="deprecated">Deprecated</option></select>
        <output id="_count" for="_q" aria-live="polite"></output>
        <button id="_clear" type="button" hidden>Clear</button>
        </div>
        </form>
        <div class="sides">
        <nav aria-label="Contents">
        <ul>
        <li><a href="#nasty-sons-ltd"><bdi>Nasty &amp; Sons &lt;Ltd.&gt;</bdi></a>
        <ul>
        <li><a href="#nasty-sons-ltd-base"><bdi>Base</bdi> <span class="number">1</span></a></li>
        <li><a href="#nasty-sons-ltd-nasty"><bdi>Nasty</bdi> <span class="number">5</span></a></li>
        <li><a href="#nasty-sons-ltd-texts"><bdi>Texts</bdi> <span class="number">2</span></a></li>
        </ul></li>
        </ul>
        </nav>
        <main id="_errors" tabindex="-1">
        <p id="_none" class="none" hidden>Nothing found. <button type="button">Show all errors</button></p>
        <section class="provider" id="nasty-sons-ltd">
        <h2><bdi>Nasty &amp; Sons &lt;Ltd.&gt;</bdi> <a class="link" href="#nasty-sons-ltd" aria-label="Link to Nasty &amp; Sons &lt;Ltd.&gt;">#</a></h2>
        <p class="about" dir="auto">One line
        and | another. &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>
        <p class="about"><a href="https://nasty.example/?a=1&amp;b=&quot;(|)&lt;i&gt;" rel="noopener"><bdi>The vendor’s documentation</bdi></a></p>
        <section class="enum" id="nasty-sons-ltd-base" data-provider="nasty-sons-ltd" data-bits="32">
        <h3><bdi class="of">Nasty &amp; Sons &lt;Ltd.&gt;</bdi> <bdi>Base</bdi> <a class="link" href="#nasty-sons-ltd-base" aria-label="Link to Base">#</a></h3>
        <p class="about" dir="auto">*All* of `them`: [x](y)</p>
        <p class="about">1 error, codes are of the type <code>u32</code></p>
        <p class="about"><a href="https://nasty.example/base" rel="noopener"><bdi>The vendor’s documentation</bdi></a></p>
        <article class="entry" id="nasty-sons-ltd-base-1">
        <h4><code class="code">1</code> <span class="name">Same</span> <a class="link" href="#nasty-sons-ltd-base-1" aria-label="Link to 1 Same">#</a></h4>
        <p class="message" dir="auto">100% {sure} &amp; $5 $6</p>
        </article>
        </section>
        <section class="enum" id="nasty-sons-ltd-nasty" data-provider="nasty-sons-ltd" data-bits="32">
        <h3><bdi class="of">Nasty &amp; Sons &lt;Ltd.&gt;</bdi> <bdi>Nasty</bdi> <a class="link" href="#nasty-sons-ltd-nasty" aria-label="Link to Nasty">#</a></h3>
        <p class="about">5 errors, codes are of the type <code>u32</code>, with those of Base</p>
        <dl class="columns">
        <div><dt><code>team</code></dt><dd dir="auto">Who | what &lt;u&gt;</dd></div>
        </dl>
        <article class="entry" id="nasty-sons-ltd-nasty-1">
        <h4><code class="code">1</code> <span class="name">Same</span> <a class="link" href="#nasty-sons-ltd-nasty-1" aria-label="Link to 1 Same">#</a></h4>
        <p class="message" dir="auto">100% {sure} &amp; $5 $6</p>
        <dl>
        <div><dt>team</dt><dd><bdi>a|b</bdi></dd></div>
        <div><dt>From</dt><dd><a href="#nasty-sons-ltd-base-1">Base</a></dd></div>
        </dl>
        </article>
        <article class="entry" id="nasty-sons-ltd-nasty-0x80070005">
        <h4><code class="code">0x80070005</code> <span class="name">Denied</span> <a class="link" href="#nasty-sons-ltd-nasty-0x80070005" aria-label="Link to 0x80070005 Denied">#</a></h4>
        <p class="message" dir="auto" data-words="[&quot;# &quot;,&quot;\n- &lt;b&gt;&#39;&quot;,&quot;&#39;&lt;/b&gt; |\r\n1. *x* _y_ ~z~&quot;]"># %s
        - &lt;b&gt;&#39;%d&#39;&lt;/b&gt; |
        1. *x* _y_ ~z~</p>
        <p class="description" dir="auto">شكرا�--&gt; ]]&gt; ��</p>
        <dl>
        <div><dt>Symbol</dt><dd><code class="symbol">E|`\</code></dd></div>
        <div><dt>Parameters</dt><dd><code class="param">who_</code>, <code class="param">n</code></dd></div>
        <div><dt>team</dt><dd><bdi>a|b</bdi></dd></div>
        </dl>
        </article>
        <article class="entry" id="nasty-sons-ltd-nasty-126">
        <h4><code class="code">126</code> <span class="name">First</span> <a class="link" href="#nasty-sons-ltd-nasty-126" aria-label="Link to 126 First">#</a></h4>
        <span id="nasty-sons-ltd-nasty-126-first"></span>
        <dl>
        <div><dt>Category</dt><dd><code class="category">not found</code></dd></div>
        <div><dt>HTTP status</dt><dd>404</dd></div>
        <div><dt>Retryable</dt><dd>no</dd></div>
        <div><dt>Documentation</dt><dd><a href="https://nasty.example/126#x&#39;&quot;&amp;y" rel="noopener"><bdi>https://nasty.example/126#x&#39;&quot;&amp;y</bdi></a></dd></div>
        <div><dt>Problem type</dt><dd><bdi>about:blank</bdi></dd></div>
        <div><dt>team</dt><dd><bdi>a|b</bdi></dd></div>
        <div><dt>level</dt><dd>3</dd></div>
        <div><dt>loud</dt><dd>yes</dd></div>
        </dl>
        </article>
        <article class="entry deprecated" id="nasty-sons-ltd-nasty-126-second">
        <h4><code class="code">126</code> <span class="name">Second</span> <a class="link" href="#nasty-sons-ltd-nasty-126-second" aria-label="Link to 126 Second">#</a></h4>
        <p class="why" dir="auto"><strong>Deprecated</strong>: use &lt;First&gt; | `First`</p>
        <dl>
        <div><dt>Retryable</dt><dd>yes</dd></div>
        <div><dt>Problem type</dt><dd><a href="https://nasty.example/p|q" rel="noopener"><bdi>https://nasty.example/p|q</bdi></a></dd></div>
        <div><dt>team</dt><dd><bdi>a|b</bdi></dd></div>
        </dl>
        </article>
        <article class="entry deprecated" id="nasty-sons-ltd-nasty-7">
        <h4><code class="code">7</code> <span class="name">Gone</span> <a class="link" href="#nasty-sons-ltd-nasty-7" aria-label="Link to 7 Gone">#</a></h4>
        <p class="why" dir="auto"><strong>Deprecated</strong></p>
        <dl>
        <div><dt>team</dt><dd><bdi>a|b</bdi></dd></div>
        <div><dt>loud</dt><dd>no</dd></div>
        </dl>
        </article>
        </section>
        <section class="enum" id="nasty-sons-ltd-texts" data-provider="nasty-sons-ltd" data-bits="">
        <h3><bdi class="of">Nasty &amp; Sons &lt;Ltd.&gt;</bdi> <bdi>Texts</bdi> <a class="link" href="#nasty-sons-ltd-texts" aria-label="Link to Texts">#</a></h3>
        <p class="about">2 errors, codes are of the type <code>str</code></p>
        <article class="entry" id="nasty-sons-ltd-texts-auth/no~20such~20~22user~22">
        <h4><code class="code">auth/no such &quot;user&quot;</code> <span class="name">No<wbr>User</span> <a class="link" href="#nasty-sons-ltd-texts-auth/no~20such~20~22user~22" aria-label="Link to auth/no such &quot;user&quot; NoUser">#</a></h4>
        <p class="message" dir="auto">- not a list</p>
        </article>
        <article class="entry" id="nasty-sons-ltd-texts-~3Cimg~20src~3Dx~20onerror~3Dalert~281~29~3E">
        <h4><code class="code">&lt;img src=x onerror=alert(1)&gt;</code> <span class="name">Image</span> <a class="link" href="#nasty-sons-ltd-texts-~3Cimg~20src~3Dx~20onerror~3Dalert~281~29~3E" aria-label="Link to &lt;img src=x onerror=alert(1)&gt; Image">#</a></h4>
        <p class="message" dir="auto">1. not a list</p>
        </article>
        </section>
        </section>
        </main>
        </div>
        <script>...</script>
        </body>
        </html>
        -- exit status 0
    "##]].assert_eq(&page);
}

/// The text without what is between two marks.
fn without(text: &str, start: &str, end: &str) -> String {
    let inside = between(text, start, end);
    text.replacen(inside, "...", 1)
}

pub(crate) fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap();
    rest.split_once(end).unwrap().0
}

#[test]
fn docs_have_every_message_of_the_catalogs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folder = Folder::new("docs-messages", &[]);
    for name in ["faceki", "openapi_v2", "tru_id", "trustx"] {
        let path = root.join(format!("catalog/{name}.toml"));
        let page = folder.run(&["docs", path.to_str().unwrap(), "--format", "html"], "");
        let entities = [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&amp;", "&"),
        ];
        let page = entities
            .iter()
            .fold(page, |page, (entity, c)| page.replace(entity, c));
        let source = Source {
            path: name.to_owned(),
            text: fs::read_to_string(path).unwrap(),
        };
        let catalog = load(&source, str::to_owned).catalog;
        let entries = || catalog.enums.iter().flat_map(|one| &one.entries);
        assert!(entries().count() >= 20);
        for entry in entries() {
            let message = &entry.message.as_ref().unwrap().value;
            let shown = format!(">{message}</p>");
            assert!(
                page.contains(&shown),
                "{name} {}: {message}",
                entry.code.key.value
            );
        }
    }
}
