import type { RecordsChange } from "../../storage/records.ts";
import { deviceTime } from "../../ui/device-time.ts";
import { type SubmittingElement, isShared } from "../delivery/submission.ts";
import type { Session } from "../store/session.ts";
import { type Receipt, forgetReceipts, keepReceipt, receiptsOf } from "./receipts.ts";

/** What keeping codes on the device for the next visit needs. */
export interface ReceiptShelf {
  readonly store: {
    readonly session?: Session | undefined;
    /** Somebody types in forms of others. */
    readonly isClerk?: boolean | undefined;
    refresh(): void;
  };
  readonly element: SubmittingElement & { draft: string | undefined };
  /** Codes of forms that were sent from here before. */
  receipts: readonly Receipt[];
}

/** Whether codes are left here. On a shared device the next person would see them. */
const isAllowed = ({ element, store }: Pick<ReceiptShelf, "element" | "store">): boolean =>
  element.draft !== "off" && !isShared(element) && !store.isClerk;

/** Looks for the codes of a survey. */
export async function findReceipts(shelf: ReceiptShelf, { survey }: Session): Promise<void> {
  if (!isAllowed(shelf)) return;
  // Where nothing can be read, nothing is shown.
  shelf.receipts = await receiptsOf(survey.id, deviceTime()).catch(() => []);
  if (shelf.receipts.length) shelf.store.refresh();
}

/** What keeps the code of a form that is put into the outbox, where codes are left. */
export const keptReceipt = (
  shelf: Pick<ReceiptShelf, "element" | "store">,
  { survey, replaces }: Session,
  id: string,
): Required<RecordsChange> =>
  isAllowed(shelf) ? keepReceipt(survey.id, id, replaces, deviceTime()) : { put: {}, remove: [] };

/** Deletes the codes of the survey that is shown. They go from the page once they are gone from the device. */
export async function emptyShelf(shelf: ReceiptShelf): Promise<void> {
  await forgetReceipts(shelf.store.session!.survey.id);
  shelf.receipts = [];
  shelf.store.refresh();
}
