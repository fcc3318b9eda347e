// Runs in every page of the soak before its own scripts: hears what goes wrong, finds what a reader could touch next, and
// tells what the page says. Nothing here leaves the page: no window, no file, no sheet of paper.
window.__soak = (() => {
  delete Navigator.prototype.serviceWorker;
  const troubles = [];
  addEventListener("securitypolicyviolation", (e) => troubles.push(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
  addEventListener("error", (e) => troubles.push(`error: ${e.message}`));
  addEventListener("unhandledrejection", (e) => troubles.push(`rejected: ${e.reason}`));
  window.print = () => {};
  window.open = () => null;
  HTMLAnchorElement.prototype.click = () => {};

  const soak = { troubles };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await made.apply(WebAssembly, given);
      const of = Object.values((result.instance ?? result).exports);
      soak.memory ??= of.find((value) => value instanceof WebAssembly.Memory);
      return result;
    };
  }

  // A link that the program follows: a page of the site, in this window.
  const stays = (a) => {
    const to = new URL(a.href);
    return to.origin === location.origin && to.pathname.endsWith("/") && !to.pathname.includes("/embed/") && !a.target && !a.download;
  };
  const GROUPS = {
    link: (e) => e.matches("a[href]:not(.masthead a)") && stays(e),
    page: (e) => e.matches(".masthead a[href]") && stays(e),
    button: (e) => e.matches("button"),
    summary: (e) => e.matches("summary"),
    check: (e) => e.matches("input[type=checkbox], input[type=radio]"),
    select: (e) => e.matches("select"),
    field: (e) => e.matches("input:not([type]), input[type=text], input[type=search], textarea"),
    range: (e) => e.matches("input[type=range]"),
    chart: (e) => e.matches("canvas[tabindex='0']"),
  };
  soak.groups = Object.keys(GROUPS);

  // Where a control can be hit: itself, or the label that stands for it.
  const spot = (e) => {
    for (const target of [e, ...(e.labels ?? [])]) {
      target.scrollIntoView({ behavior: "instant", block: "center" });
      for (const box of target.getClientRects()) {
        const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
        const hit = document.elementFromPoint(x, y);
        if (hit && (e.contains(hit) || hit.closest("label")?.control === e || (target !== e && target.contains(hit) && !hit.closest("a, button")))) return [x, y];
      }
    }
  };

  // Shares between 0 and 1 that look random, the same for the same seed (mulberry32). They are drawn here, so that the same
  // script is run in every step: the driver's own wrapping of each new one, ten kilobytes, would stay in the page's memory.
  soak.seed = 0;
  const roll = () => {
    soak.seed = (soak.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(soak.seed ^ (soak.seed >>> 15), 1 | soak.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  // Any control: first what kind, then which. Nothing where none can be reached.
  soak.pick = () => {
    const [kind, which] = [roll(), roll()];
    const modal = document.querySelector("dialog[open]:modal") ?? document;
    const all = [...modal.querySelectorAll("a[href], button, summary, select, input, textarea, canvas")];
    const shown = all.filter((e) => !e.disabled && e.type !== "hidden" && e.checkVisibility({ visibilityProperty: true }));
    const kinds = Object.entries(GROUPS).map(([name, is]) => [name, shown.filter(is)]).filter(([, found]) => found.length);
    if (!kinds.length) return null;
    const [name, found] = kinds[Math.floor(kind * kinds.length)];
    const first = Math.floor(which * found.length);
    for (let i = 0; i < Math.min(found.length, 12); i++) {
      const e = found[(first + i) % found.length];
      const at = spot(e);
      if (!at) continue;
      if (["select", "field", "range", "chart"].includes(name)) e.focus({ preventScroll: true });
      return { kind: name, at, what: e.cloneNode(false).outerHTML.slice(0, 160) + e.textContent.trim().slice(0, 30) };
    }
    return { kind: name, at: null, what: `${found.length} out of reach` };
  };

  // What an address does not carry: the tray and what fills it, a company chosen and not yet added, what is pointed at,
  // what was just told, words in a search that narrows nothing, what is offered for taking away. How a chart's table is
  // sorted: its rows are held against each other apart. The picture for paper is drawn a moment later.
  const APART = "[hidden], .tray, .card__compare, .compare-add, [aria-pressed], .chart__reading, .chart__tip, .chart__plot, .chart .data-table, [role=status], dialog, .actions, [role=listbox], .found__none, script, style, template";
  soak.page = () => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    let before = null;
    while (walk.nextNode()) {
      const node = walk.currentNode;
      if (node.parentElement.closest(APART)) continue;
      // Texts side by side are one where a page was read, and several where it was drawn.
      if (node.previousSibling && node.previousSibling === before) texts.push(texts.pop() + node.data);
      else texts.push(node.data);
      before = node;
    }
    const fields = [...document.querySelectorAll("main input, main select, #panel input")].filter((e) => !e.closest(APART + ", [role=combobox]"));
    return {
      title: document.title,
      language: document.documentElement.lang,
      address: location.pathname + location.search,
      texts: texts.map((text) => text.trim()).filter(Boolean),
      facts: [...document.querySelectorAll("[data-fact], [data-relation], [data-note]")].filter((e) => !e.closest(APART)).map((e) => `${e.dataset.fact ?? ""}${e.dataset.relation ?? ""}${e.dataset.note ?? ""} ${e.dataset.voice ?? ""}`),
      rows: [...document.querySelectorAll(".chart .data-table tbody tr")].map((row) => row.textContent).sort(),
      fields: fields.map((e) => `${e.name}=${e.value} ${e.checked ?? ""}`),
    };
  };
  return soak;
})();
