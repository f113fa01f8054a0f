import type { Ui } from "../view/ui.ts";
import type { FormExtras } from "../view/form.ts";
import { type CodeHost, type CodePage, type CodeStore, renderCode } from "../qr/show-code.ts";
import type { Session } from "../store/session.ts";
import { type Noticed, renderKept, renderNotices } from "./notices.ts";
import { renderSummary } from "./summary.ts";
import { timeLeft } from "./time-left.ts";

/** What is shown around the questions. */
export interface ExtrasStore extends CodeStore {
  readonly session?: Session | undefined;
}

/** What stands around the questions once answering is under way. */
export function renderExtras(
  ui: Ui,
  store: ExtrasStore,
  page: CodePage & { readonly keeper?: Noticed | undefined },
  host: CodeHost & { renderRoot: ParentNode },
): Omit<FormExtras, "stuck"> {
  const { keeper } = page;
  const session = store.session!;
  return {
    summary: renderSummary(ui, session, host.renderRoot),
    notices: keeper && renderNotices(ui, keeper),
    kept: keeper && renderKept(ui, keeper),
    code: renderCode(ui, store, page, host),
    timeLeft: timeLeft(ui, session),
  };
}
