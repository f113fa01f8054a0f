import type { Opening, OpeningHost } from "../loading/opening.ts";
import type { Ui } from "../view/ui.ts";
import type { FormExtras } from "../view/form.ts";
import { renderCode } from "../qr/show-code.ts";
import { renderKept, renderNotices } from "./notices.ts";
import { renderSummary } from "./summary.ts";
import { timeLeft } from "./time-left.ts";

/** What stands around the questions once answering is under way. */
export function renderExtras(ui: Ui, opening: Opening, host: OpeningHost): Omit<FormExtras, "stuck"> {
  const { keeper } = opening;
  const session = opening.session!;
  return {
    summary: renderSummary(ui, session, host.renderRoot),
    notices: keeper && renderNotices(ui, keeper),
    kept: keeper && renderKept(ui, keeper),
    code: renderCode(ui, opening, host),
    timeLeft: timeLeft(ui, session),
  };
}
