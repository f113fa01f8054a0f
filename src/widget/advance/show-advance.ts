import { isBrief } from "../../answers/is-brief.ts";
import type { Layout } from "../../answers/steps.ts";
import type { Ui } from "../view/ui.ts";
import type { Advance, AdvancingHost, AdvanceStore, Onward } from "./advance.ts";

export type { AdvanceStore, Onward };

/** What going on by answering needs of the element. */
export interface AdvanceHost extends AdvancingHost {
  readonly layout: Layout | undefined;
}

/** Puts on its styles, and knows of drafts. */
export interface AdvancePage {
  readonly delivery?: { readonly drafts: { readonly restored: unknown } } | undefined;
  style(css: string): void;
}

const brought = new WeakMap<AdvanceHost, Advance>();

/** Leads on by answering, and says so beforehand, where a question is shown at a time and the page does not forbid it. */
export function showAdvance(
  ui: Ui,
  store: AdvanceStore,
  page: AdvancePage,
  host: AdvanceHost,
  onward: Onward,
): unknown {
  const isAllowed = (): boolean =>
    (host.hasAttribute("kiosk") || (host.layout === "card" && !isBrief(ui.survey))) &&
    host.getAttribute("advance") !== "off";
  if (!isAllowed()) return ui.nothing;
  const advance = brought.get(host);
  if (!advance) void bring(store, page, host, onward, isAllowed).catch(() => {});
  return advance?.render(ui, page.delivery?.drafts.restored) ?? ui.nothing;
}

async function bring(
  store: AdvanceStore,
  page: AdvancePage,
  host: AdvanceHost,
  onward: Onward,
  isAllowed: () => boolean,
): Promise<void> {
  const { Advance, css } = await import("./index.ts");
  if (brought.has(host)) return;
  brought.set(host, new Advance(store, host, onward, isAllowed));
  page.style(css);
  store.refresh();
}
