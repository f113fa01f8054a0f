import type { PaceSeen } from "../../schema/index.ts";
import type { OwnNodes } from "../../ui/own-nodes.ts";
import type { Session } from "../store/session.ts";
import type { Ui } from "../view/ui.ts";
import type { Pace, PaceHost, PaceStore } from "./pace.ts";

export type { PaceHost, PaceStore };

/** Puts on its styles, and knows of drafts. */
export interface PacePage {
  readonly delivery?: { readonly drafts: { readonly restored: unknown } } | undefined;
  style(css: string): void;
}

const brought = new WeakMap<object, Pace>();

/** Tells how fast somebody answers where the survey has `pace`. */
export function showPace(ui: Ui, store: PaceStore, page: PacePage, host: PaceHost): void {
  if (!ui.survey.pace || store.isClerk) return;
  const pace = brought.get(host);
  if (pace) pace.take(ui, page.delivery?.drafts.restored !== undefined);
  // Without it, forms do not say how fast they were answered, and nobody misses anything.
  else void bring(store, page, host).catch(() => {});
}

/** How fast a form was answered; `undefined` where that is not known. */
export const paceOf = (host: object, session: Session): PaceSeen | undefined => brought.get(host)?.of(session);

async function bring(store: PaceStore, page: PacePage, host: PaceHost): Promise<void> {
  const { Pace, css } = await import("./index.ts");
  if (brought.has(host)) return;
  // Only what draws the element knows which of its nodes are its own.
  const { nodes } = host as unknown as { readonly nodes: OwnNodes };
  brought.set(host, new Pace(store, host, (change) => nodes.draw(change)));
  page.style(css);
  store.refresh();
}
