/**
 * What both elements need of a browser, beside the syntax of their files; the README says which versions have it. Instances are asked:
 * libraries give names such as `Element` to things of their own.
 */
const needed: Record<string, () => boolean> = {
  "custom elements": () => "customElements" in globalThis,
  "shadow roots": () => "attachShadow" in document.createElement("p"),
  // In their place would come style elements, which a strict policy stops.
  "constructed stylesheets": () => "adoptedStyleSheets" in document && "replaceSync" in CSSStyleSheet.prototype,
};

/** What has to do what the standards say. Each sample tries what the elements and Lit use. */
const samples: Record<string, () => boolean> = {
  HTMLElement: () => document.createElement("p") instanceof HTMLElement,
  customElements: () => !customElements.get("satisfaction-nothing") && /native/.test(`${customElements.define}`),
  "Array.prototype": () =>
    `${[...new Set([3, 1, 2, 1])]
      .map((n) => [n, n * 2])
      .flat()
      .flatMap((n) => [n, 9])
      .filter((n) => n > 1 && n < 9)
      .concat([7].slice())
      .sort()
      .reverse()}` === "7,6,4,3,2,2" &&
    [5, 6].includes(6) &&
    [5, 6].indexOf(6) === 1 &&
    [5, 6].at(-1) === 6 &&
    [5, 6].find((n) => n > 5) === 6 &&
    [5, 6].some((n) => n > 5) &&
    ![5, 6].every((n) => n > 5) &&
    [...[5].entries(), ...[6].keys()].join("") === "0,50",
  Object: () => {
    const copy = Object.fromEntries(Object.entries(Object.assign({ a: 1 }, { b: 2 })));
    return Object.keys(copy).join("") + Object.values(copy).join("") === "ab12";
  },
  Map: () => new Map([[1, 2]]).get(1) === 2,
  "String.prototype": () =>
    "a.b".split(".").join("-").padStart(4, "0").replaceAll("0", " ").trim().replace(/-(.)/, "$1$1") === "abb" &&
    "ab".includes("b") &&
    "ab".startsWith("a") &&
    "ab".slice(-1) === "b",
  Promise: () => Promise.all([]).then !== undefined && Promise.race([]) !== undefined,
};

/** Names that nothing may inherit: options that platform and libraries read, and keys of a survey. */
const RESERVED =
  "value writable get set type attribute converter hasChanged noAccessor state useDefault wrapped reflect slotAssignment clonable serializable customElementRegistry delegatesFocus once signal passive capture mode cache credentials referrer referrerPolicy integrity keepalive window priority body headers method redirect then done next return host label help min max source display options scale required missing exclusive sensitive url other askIf items stem";

/** Which of these fail. Object's own list and a plain loop are all that is asked of a page that may have broken anything. */
function failing(tests: Record<string, () => boolean>): string[] {
  const names: string[] = [];
  for (const name of Object.getOwnPropertyNames(tests)) {
    try {
      if (tests[name]!()) continue;
    } catch {
      // As bad as a wrong answer.
    }
    names[names.length] = name;
  }
  return names;
}

/** What every object of this page inherits that may be mistaken for an option. Functions under other names are harmless. */
function inherited(): string[] {
  const all = Object.prototype as unknown as Record<string, unknown>;
  const names: string[] = [];
  for (const name of Object.getOwnPropertyNames(all))
    if (name !== "__proto__" && (typeof all[name] !== "function" || ` ${RESERVED} `.indexOf(` ${name} `) >= 0))
      names[names.length] = `Object.prototype.${name}`;
  return names;
}

/** Whether the browser has all of it. Where not, the tag stays undefined, so that what stands inside it is shown. */
export function isAble(tag: string): boolean {
  // On a server the tag is defined and nothing is drawn.
  if (!("document" in globalThis)) return true;
  const lacking = failing(needed);
  const changed = [...inherited(), ...failing(samples)];
  if (lacking.length)
    console.warn(`<${tag}>: this browser has no ${lacking.join(", no ")}; what stands inside the tag is shown.`);
  else if (changed.length)
    console.warn(
      `<${tag}>: a script of this page has changed ${changed.join(", ")}, so that no answer could be relied on; what stands inside the tag is shown. Take that script out, or show the survey in a frame.`,
    );
  return !lacking.length && !changed.length;
}
