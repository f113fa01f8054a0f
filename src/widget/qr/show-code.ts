import type { Opening, OpeningHost } from "../loading/opening.ts";
import type { Ui } from "../view/ui.ts";
import { isShared, arrivalOn } from "../delivery/submission.ts";

/**
 * The way to the survey for phones, where the tag asks for it. Only before the first step is left: whoever has come further would
 * begin anew there.
 */
export function renderCode(ui: Ui, opening: Opening, host: OpeningHost): unknown {
  const { session, code } = opening;
  // An attribute that is taken away leaves `null`.
  if (typeof host.qr !== "string" || !session || session.position) return ui.nothing;
  if (!code) void load(opening).catch(() => {});
  return code?.render(ui, host.qr, arrivalOn(host, session.survey).context, isShared(host)) ?? ui.nothing;
}

async function load(opening: Opening): Promise<void> {
  const { Code, css } = await import("./index.ts");
  if (opening.code) return;
  opening.code = new Code(opening);
  opening.style(css);
  opening.refresh();
}
