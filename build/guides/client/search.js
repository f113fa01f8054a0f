/** The search of the guides: shown where scripts run, loaded when somebody goes to it. */
export function startSearch(form) {
  const input = form.querySelector("input");
  const panel = form.querySelector(".found");
  const status = form.querySelector("[role=status]");
  const list = form.querySelector("ul");
  const { base, index, none, some } = form.dataset;

  let loading;
  /** Once for all; again when the network failed. */
  const load = () => (loading ??= fetchFinder().catch(() => (loading = undefined)));

  async function fetchFinder() {
    const [{ createFinder, excerpt }, response] = await Promise.all([import("./find.js"), fetch(base + index)]);
    return { find: createFinder(await response.json()), excerpt };
  }

  async function show() {
    const query = input.value.trim();
    if (!query) return hide();
    const finder = await load();
    // Somebody typed on while it was loaded.
    if (!finder || query !== input.value.trim()) return;
    const results = finder.find(query);
    const items = results.map((result) => item(result, finder.excerpt(result.text, query)));
    list.replaceChildren(...(items.length ? items : [make("li", none)]));
    status.textContent = results.length ? some.replace("{count}", results.length) : none;
    panel.hidden = false;
  }

  function item({ href, title, page }, parts) {
    const link = make("a", title === page ? title : `${page}: ${title}`);
    link.href = base + href;
    const said = make("p", "");
    said.append(...parts.map(({ text, isFound }) => (isFound ? make("mark", text) : text)));
    const entry = make("li", "");
    entry.append(link, said);
    return entry;
  }

  function hide() {
    panel.hidden = true;
    status.textContent = "";
  }

  input.addEventListener("focus", () => void load());
  input.addEventListener("input", () => void show());
  // Enter leads to the first; a second one opens it.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void show().then(() => list.querySelector("a")?.focus());
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
      input.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || panel.hidden) return;
    const stops = [input, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget)) hide();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!form.contains(target)) hide();
  });
  form.hidden = false;
}

function make(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
