import type { Ui } from "../view/ui.ts";
import { type SubmittingElement, isShared, arrivalOn } from "../delivery/submission.ts";
import type { Session } from "../store/session.ts";
import type { Code, CodeTeller } from "./code.ts";

/** What the way to the survey for phones needs of the store. */
export interface CodeStore {
  readonly session?: Session | undefined;
  refresh(): void;
}

/** Puts on its styles, and tells the webmaster. */
export interface CodePage extends CodeTeller {
  style(css: string): void;
}

/** What it needs of the element. */
export interface CodeHost extends SubmittingElement {
  qr: string | undefined;
}

const codes = new WeakMap<CodeHost, Code>();

/**
 * The way to the survey for phones, where the tag asks for it. Only before the first step is left: whoever has come further would
 * begin anew there.
 */
export function renderCode(ui: Ui, store: CodeStore, page: CodePage, host: CodeHost): unknown {
  const { session } = store;
  // An attribute that is taken away leaves `null`.
  if (typeof host.qr !== "string" || !session || session.position) return ui.nothing;
  const code = codes.get(host);
  if (!code) void load(store, page, host).catch(() => {});
  return code?.render(ui, host.qr, arrivalOn(host, session.survey).context, isShared(host)) ?? ui.nothing;
}

async function load(store: CodeStore, page: CodePage, host: CodeHost): Promise<void> {
  const { Code, css } = await import("./index.ts");
  if (codes.has(host)) return;
  codes.set(host, new Code(page));
  page.style(css);
  store.refresh();
}
