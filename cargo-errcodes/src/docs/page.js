// The search and the filters. The page is complete without this script.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const form = byId("_search");
  const query = byId("_q");
  const count = byId("_count");
  const clear = byId("_clear");
  const main = byId("_errors");
  const none = byId("_none");
  const selects = [...form.querySelectorAll("select")];
  const sections = [...document.querySelectorAll(".enum")];
  const providers = [...document.querySelectorAll(".provider")];
  const total = document.querySelectorAll(".entry").length;

  let index = null; // created on first use
  let pinned = null; // the target of a link, which is shown regardless of the filters
  let shown = null; // the visible entries; null if all are visible

  // --- The index

  function makeIndex() {
    const all = [];
    for (const section of sections) {
      const bits = Number(section.dataset.bits);
      for (const element of section.querySelectorAll(".entry")) {
        const text = (selector) => element.querySelector(selector)?.textContent ?? "";
        const code = text(".code");
        const message = element.querySelector(".message");
        const aliases = [...element.querySelectorAll(".alias")].map((alias) => alias.textContent);
        const texts = [text(".name"), text(".symbol"), ...aliases, message?.textContent ?? "", text(".description")];
        if (!bits) texts.unshift(code);
        all.push({
          element,
          section,
          codes: spellings(code, bits),
          text: folded(texts.join("\n")),
          words: message?.dataset.words,
          template: undefined,
          category: text(".category"),
          tags: [...element.querySelectorAll(".tag")].map((tag) => tag.textContent),
          isDeprecated: element.classList.contains("deprecated"),
          isShown: true,
          isExact: false,
        });
      }
    }
    return all;
  }

  const folded = (text) => text.normalize("NFC").toLowerCase().replace(/[^\S\n]+/g, " ");

  function number(text) {
    const isNegative = text.startsWith("-");
    const value = BigInt(isNegative ? text.slice(1) : text);
    return isNegative ? -value : value;
  }

  // The other spellings of a code: 0x80070005 is 2147942405, and -2147024891 in logs.
  function spellings(code, bits) {
    const all = [code.toLowerCase()];
    if (bits) {
      const value = number(code);
      const widths = [bits];
      if (value >= -(1n << 31n) && value < 1n << 32n) widths.push(32);
      all.push(String(value), String(value < 0n ? -value : value));
      for (const width of widths) {
        const unsigned = BigInt.asUintN(width, value);
        all.push(String(unsigned), String(BigInt.asIntN(width, value)), "0x" + unsigned.toString(16));
      }
    }
    return [...new Set(all)];
  }

  // A pattern for the message as the server sends it, with any text in place of the placeholders.
  function template(entry) {
    if (entry.template === undefined) {
      const escaped = JSON.parse(entry.words).map((words) =>
        folded(words).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s+"));
      // With hardly any literal text, the pattern would match everything.
      entry.template = /[\p{L}]{3}/u.test(escaped.join("")) ? new RegExp("^" + escaped.join("[^]*?") + "$") : null;
    }
    return entry.template;
  }

  // --- The query

  function makeQuery(text) {
    const whole = folded(text).replace(/\s+/g, " ").trim();
    const terms = whole.split(" ").filter(Boolean).map((term) => {
      const code = term.replace(/^\u2212/, "-");
      if (!/^-?(0x[0-9a-f]+|[0-9]+)$/.test(code)) return { term, code: null };
      // In texts, a number matches only at its beginning: 26 is not found in 126.
      return { term, code, value: String(number(code)), inText: new RegExp("(^|[^0-9])" + term) };
    });
    return { whole, terms };
  }

  function isFound(entry, { whole, terms }) {
    entry.isExact = false;
    if (!terms.length) return true;
    const isTerm = ({ term, code, value, inText }) => {
      if (code === null) return entry.text.includes(term) || entry.codes.some((one) => one === term);
      if (entry.codes.includes(code) || entry.codes.includes(value)) return (entry.isExact = true);
      return entry.codes.some((one) => one.startsWith(code)) || inText.test(entry.text);
    };
    if (terms.every(isTerm)) return true;
    entry.isExact = false;
    return entry.words !== undefined && terms.length > 1 && Boolean(template(entry)?.test(whole));
  }

  const chosen = (key) => byId("_" + key)?.value ?? "";

  function isWithin(entry, filters) {
    return (!filters.provider || entry.section.dataset.provider === filters.provider)
      && (!filters.enum || entry.section.id === filters.enum);
  }

  function isChosen(entry, filters) {
    return (!filters.category || entry.category === filters.category)
      && (!filters.tag || entry.tags.includes(filters.tag))
      && (!filters.status || entry.isDeprecated === (filters.status === "deprecated"));
  }

  // --- Filtering

  function apply() {
    offerEnums();
    const filters = Object.fromEntries(["provider", "enum", "category", "tag", "status"].map((key) => [key, chosen(key)]));
    const wanted = makeQuery(query.value);
    const isAll = !wanted.terms.length && !Object.values(filters).some(Boolean);
    clear.hidden = isAll;
    if (isAll && !index) {
      shown = null;
    } else {
      index ??= makeIndex();
      show(wanted, filters);
    }
    const found = shown ? shown.length : total;
    const entries = total === 1 ? "1 entry" : `${total} entries`;
    count.textContent = isAll ? entries : `${found} of ${entries}`;
    none.hidden = found > 0;
    paint(wanted);
  }

  function show(wanted, filters) {
    const categories = new Set();
    const tags = new Set();
    const counts = new Map();
    shown = [];
    for (const entry of index) {
      const isInside = isWithin(entry, filters);
      if (isInside) {
        categories.add(entry.category);
        for (const tag of entry.tags) tags.add(tag);
      }
      const isMatch = isInside && isFound(entry, wanted) && isChosen(entry, filters);
      const isShown = isMatch || entry.element === pinned;
      if (isShown !== entry.isShown) {
        entry.isShown = isShown;
        entry.element.hidden = !isShown;
      }
      entry.element.classList.toggle("exact", isMatch && entry.isExact);
      if (isShown) {
        shown.push(entry);
        counts.set(entry.section, (counts.get(entry.section) ?? 0) + 1);
      }
    }
    offerWords("category", categories);
    offerWords("tag", tags);
    const isNarrowed = shown.length < total;
    for (const section of sections) {
      const number = counts.get(section) ?? 0;
      section.hidden = isNarrowed && !number;
      const item = contents.get(section.id);
      item.parentElement.hidden = section.hidden;
      item.querySelector(".number").textContent = isNarrowed ? number : section.querySelectorAll(".entry").length;
    }
    for (const provider of providers) {
      provider.hidden = isNarrowed && !provider.querySelector(".enum:not([hidden])");
      contents.get(provider.id).parentElement.hidden = provider.hidden;
    }
  }

  const contents = new Map(
    [...document.querySelectorAll("nav a")].map((link) => [link.getAttribute("href").slice(1), link]));

  function offer(option, isOffered) {
    option.hidden = option.disabled = !isOffered;
  }

  // Only the enums of the selected provider are offered.
  function offerEnums() {
    const provider = chosen("provider");
    const select = byId("_enum");
    for (const group of select?.querySelectorAll("optgroup") ?? []) {
      offer(group, !provider || group.dataset.provider === provider);
    }
    const group = select?.selectedOptions[0]?.closest("optgroup");
    if (group?.disabled) select.value = "";
  }

  function offerWords(key, words) {
    for (const option of byId("_" + key)?.options ?? []) {
      offer(option, !option.value || option.selected || words.has(option.value));
    }
  }

  // The position of a character in an element, whose text may be split by <wbr>.
  function place(element, at) {
    for (const node of element.childNodes) {
      const length = node.data?.length ?? 0;
      if (length && at <= length) return [node, at];
      at -= length;
    }
    return [element, element.childNodes.length];
  }

  // Highlights matches, if the browser can do so without changing the document.
  function paint({ terms }) {
    if (!window.CSS?.highlights || !window.Highlight) return;
    CSS.highlights.delete("found");
    if (!terms.length || !shown) return;
    const ranges = [];
    for (const { element } of shown.slice(0, 200)) {
      for (const part of element.querySelectorAll(".code, .name, .message, .description, .symbol, .alias")) {
        const text = part.textContent.toLowerCase();
        // The lower case of some letters is longer, so that positions don't match.
        if (text.length !== part.textContent.length) continue;
        for (const { term, inText } of terms) {
          for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
            if (inText && at > 0 && /[0-9]/.test(text[at - 1])) continue;
            const range = new Range();
            range.setStart(...place(part, at));
            range.setEnd(...place(part, at + term.length));
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  // --- The URL

  function read() {
    const params = new URLSearchParams(location.search);
    query.value = params.get("q") ?? "";
    for (const select of selects) {
      offerAll(select);
      select.value = params.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
  }

  function offerAll(select) {
    for (const option of select.querySelectorAll("option, optgroup")) offer(option, true);
  }

  let waiting = 0;

  function write(hash) {
    clearTimeout(waiting);
    waiting = 0;
    const params = new URLSearchParams();
    if (query.value.trim()) params.set("q", query.value.trim());
    for (const select of selects) if (select.value) params.set(select.name, select.value);
    const search = params.toString();
    try {
      history.replaceState(null, "", location.pathname + (search ? "?" + search : "") + hash);
    } catch {
      // Some browsers don't let local pages change their URL, or limit how often.
    }
  }

  function wipe() {
    for (const field of [query, ...selects]) field.value = "";
  }

  function changed() {
    release();
    apply();
    if (main.getBoundingClientRect().top < 0) main.scrollIntoView();
    clearTimeout(waiting);
    waiting = setTimeout(write, 150, "");
  }

  // --- Links to an entry

  function release() {
    pinned?.classList.remove("target");
    pinned = null;
  }

  function follow() {
    release();
    if (waiting) write(location.hash);
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // The text is not percent-encoded.
    }
    const target = id && byId(id);
    pinned = (target && target.closest(".entry")) || null;
    pinned?.classList.add("target");
    if (target && !pinned && target.closest("[hidden]")) {
      wipe();
      write(location.hash);
    }
    apply();
    if (target) target.scrollIntoView();
  }

  // --- Keyboard shortcuts

  const linkOf = (entry) => entry.element.querySelector(".link");

  // Moves to the next or previous visible entry.
  function step(by) {
    index ??= makeIndex();
    const list = shown ?? index;
    const here = document.activeElement?.closest(".entry");
    const at = here ? list.findIndex((entry) => entry.element === here) : -1;
    if (here && at + by < 0) return query.focus();
    const entry = list[here ? at + by : by > 0 ? 0 : -1];
    if (entry) linkOf(entry).focus();
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { key, target } = event;
    const isQuery = target === query;
    const isField = isQuery || target.matches("select, input, textarea");
    if (key === "/" && !isQuery) {
      query.focus();
      query.select();
    } else if (key === "Escape" && (isQuery || !isField)) {
      if (isQuery && !query.value && clear.hidden) query.blur();
      wipe();
      changed();
    } else if (key === "Enter" && isQuery) {
      index ??= makeIndex();
      const list = shown ?? index;
      const entry = list.find((one) => one.isExact) ?? list[0];
      if (entry && query.value.trim()) {
        write(location.hash);
        linkOf(entry).click();
        linkOf(entry).focus({ preventScroll: true });
      }
    } else if (key === "ArrowDown" && (isQuery || target.matches(".link")) || key === "j" && !isField) {
      step(1);
    } else if (key === "ArrowUp" && target.matches(".link") || key === "k" && !isField) {
      step(-1);
    } else {
      return;
    }
    event.preventDefault();
  }

  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of [clear, none.querySelector("button")]) {
    button.addEventListener("click", () => {
      wipe();
      changed();
      query.focus();
    });
  }
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", follow);
  window.addEventListener("popstate", () => {
    read();
    apply();
  });

  // Publishes the height of the search form to the style sheet.
  const bar = () => {
    const part = getComputedStyle(form).display === "contents" ? query.parentElement : form;
    document.documentElement.style.setProperty("--bar", part.offsetHeight + "px");
  };

  document.documentElement.classList.add("live");
  form.hidden = false;
  bar();
  new ResizeObserver(bar).observe(document.body);
  read();
  follow();
  // Builds the index early, so that the first key press is fast.
  window.requestIdleCallback?.(() => (index ??= makeIndex()));
})();
