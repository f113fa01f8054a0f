import type { Ui } from "../view/ui.ts";
import { type SubmittingElement, isShared, arrivalOn } from "../delivery/submission.ts";
import type { Session } from "../store/session.ts";
import type { Code, CodeTeller } from "./code.ts";

/** What the way to the survey for phones needs of the store. */
export interface CodeStore extends CodeTeller {
  readonly session: Session | undefined;
  /** Draws it, once it has come. */
  code: Code | undefined;
  style(css: string): void;
  refresh(): void;
}

/** What it needs of the element. */
export interface CodeHost extends SubmittingElement {
  qr: string | undefined;
}

/**
 * The way to the survey for phones, where the tag asks for it. Only before the first step is left: whoever has come further would
 * begin anew there.
 */
export function renderCode(ui: Ui, opening: CodeStore, host: CodeHost): unknown {
  const { session, code } = opening;
  // An attribute that is taken away leaves `null`.
  if (typeof host.qr !== "string" || !session || session.position) return ui.nothing;
  if (!code) void load(opening).catch(() => {});
  return code?.render(ui, host.qr, arrivalOn(host, session.survey).context, isShared(host)) ?? ui.nothing;
}

async function load(opening: CodeStore): Promise<void> {
  const { Code, css } = await import("./index.ts");
  if (opening.code) return;
  opening.code = new Code(opening);
  opening.style(css);
  opening.refresh();
}
