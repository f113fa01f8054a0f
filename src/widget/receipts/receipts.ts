import type { RecordsChange } from "../../storage/records.ts";
import { receiptOf } from "../../schema/index.ts";
import { outbox } from "../delivery/outbox.ts";
import { latestRevision } from "../delivery/latest-revision.ts";
import { records } from "../device/records.ts";

/** A receipt code that this device keeps, of a form that the endpoint has. */
export interface Receipt {
  code: string;
  /** When the form was sent, by the device's clock. */
  at: Date;
  /** The page on which its person withdraws it, if the endpoint names one. */
  withdraw: string | undefined;
}

const YEAR = 365 * 24 * 3600_000;

const keyOf = (survey: string, id: string): string => `receipt ${survey} ${id}`;

/**
 * What keeps the code of a form on the device, together with the form.
 * @param replaces keys of letters in whose place it comes; their codes are nobody's any more
 */
export function keepReceipt(
  survey: string,
  id: string,
  replaces: readonly string[],
  now: Date,
): Required<RecordsChange> {
  const remove = replaces.map((key) => key.split(".")[0]!).filter((each) => each !== id);
  return { put: { [keyOf(survey, id)]: { at: +now } }, remove: remove.map((each) => keyOf(survey, each)) };
}

export const isReceiptKept = async (survey: string, id: string): Promise<boolean> => {
  const key = keyOf(survey, id);
  return (await records().keys(key)).includes(key);
};

/** Deletes the code of one form, or of all of a survey. */
export const forgetReceipts = (survey: string, id = ""): Promise<boolean> =>
  records().change((keys) => ({ remove: keys.filter((key) => key.startsWith(keyOf(survey, id))) }));

/** The codes of this survey's forms that have arrived, the newest first. After a year a code goes. */
export async function receiptsOf(survey: string, now: Date): Promise<Receipt[]> {
  const found: Receipt[] = [];
  for (const key of await records().keys(keyOf(survey, ""))) {
    const id = key.slice(key.lastIndexOf(" ") + 1);
    const { at = 0 } = (await records().read<{ at: number }>(key)) ?? {};
    if (+now - at > YEAR) await forgetReceipts(survey, id);
    else {
      // What still waits, or was refused, is told of elsewhere. Of one delivered long ago the outbox knows no more.
      const { is, withdraw } = await outbox().whereabouts((await latestRevision(id)).key);
      if (is === "received" || is === "unknown") found.push({ code: receiptOf(id), at: new Date(at), withdraw });
    }
  }
  return found.sort((one, other) => +other.at - +one.at);
}
