import { type Adopt, linkStyles } from "./link-styles.ts";

/* One chunk, and nothing that it loads: what it tells of may be what would bring another. */

/** What browsers came to have one after another. */
const features: Record<string, () => unknown> = {
  "custom elements": () => customElements,
  "constructed stylesheets": () => "replaceSync" in CSSStyleSheet.prototype,
  AbortController: () => new AbortController(),
  MutationObserver: () => new MutationObserver(() => {}),
};

/**
 * Says for the webmaster what a browser lacks, or what the page has done to it.
 * @param define where nothing else is lacking than a way to put on styles, for which there is another
 */
export function sayLacking(tag: string, define: unknown): void {
  if (define) return linkStyles(tag, define as (adopt: Adopt) => void, () => sayLacking(tag, false));
  let lacking = "";
  const names = Object.keys(features);
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    try {
      if (features[name]!()) continue;
    } catch {
      // It is not there.
    }
    lacking += `${lacking && ", "}no ${name}`;
  }
  globalThis.console?.warn?.(
    `<${tag}>: this browser has ${lacking || "no sound objects of its own"}, or a script of the page took it away; what stands inside the tag is shown.${sayChanged()}`,
  );
}

/** Says for the webmaster that the page has seen to it that no tag is defined. */
export function sayUndefined(tag: string): void {
  globalThis.console?.warn?.(
    `<${tag}>: a script of this page has put another customElements.define in the browser's place, and that defines nothing; what stands inside the tag is shown.`,
  );
}

/** So many are named. */
const MOST = 8;

type Names = Record<string, unknown>;

/**
 * What a page has put in the place of the browser's own names, such as `Set` or `Array.prototype.filter`, by comparing it with an empty
 * frame. Everything that looks is the frame's own, too.
 * @returns a sentence for the webmaster; empty where nothing is found
 */
export function sayChanged(): string {
  try {
    const found = changedNames();
    if (!found.length) return "";
    let list = "";
    for (let i = 0; i < found.length && i < MOST; i++) list += `${i ? ", " : ""}${found[i]!}`;
    return ` Of the page, not of the browser: ${list}${found.length > MOST ? " …" : ""}.`;
  } catch {
    return "";
  }
}

function changedNames(): string[] {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.documentElement.appendChild(frame);
  const own = frame.contentWindow as unknown as typeof globalThis & Names;
  const { getOwnPropertyDescriptor } = own.Object;
  const { ownKeys } = own.Reflect;
  const sourceOf = own.Function.prototype.toString;
  const found = new own.Array<string>();

  /** Functions of two realms are two; but a browser writes its own alike. */
  const isSame = (ours: unknown, theirs: unknown): boolean =>
    typeof ours === typeof theirs &&
    (typeof ours !== "function" || own.Reflect.apply(sourceOf, ours, []) === own.Reflect.apply(sourceOf, theirs, []));

  const compare = (place: string, ours: object, theirs: object): void => {
    const names = ownKeys(theirs);
    for (let i = 0; i < names.length; i++) {
      const mine = getOwnPropertyDescriptor(ours, names[i]!);
      const his = getOwnPropertyDescriptor(theirs, names[i]!)!;
      if (!mine || !isSame(mine.value, his.value) || !isSame(mine.get, his.get))
        found.push(place + own.String(names[i]!));
    }
  };

  const globals = ownKeys(own);
  for (let i = 0; i < globals.length; i++) {
    const name = own.String(globals[i]!);
    const theirs = own[name] as Names | undefined;
    if (typeof theirs !== "function" && !/^(JSON|Math|Intl|Reflect|customElements|crypto|CSS)$/.test(name)) continue;
    const ours = (globalThis as Names)[name] as Names | undefined;
    if (!ours || !isSame(ours, theirs)) found.push(name);
    else {
      compare(`${name}.`, ours, theirs!);
      const { prototype } = theirs as { prototype?: object };
      if (prototype && ours["prototype"]) compare(`${name}.prototype.`, ours["prototype"], prototype);
    }
  }
  const additions = ownKeys(Object.prototype);
  for (let i = 0; i < additions.length; i++)
    if (!getOwnPropertyDescriptor(own.Object.prototype, additions[i]!))
      found.push(`Object.prototype.${own.String(additions[i]!)}`);
  frame.remove();
  return found;
}
