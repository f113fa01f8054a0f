import { INVITATION_PARAMETER } from "../../../src/schema/index.ts";
import { CollectorError } from "../errors/collector-error.ts";
import type { Store } from "../store/store.ts";
import { compare } from "../tallies/compare.ts";
import { noneAnswered } from "./answered.ts";
import { codeHash, newCode } from "./code.ts";
import type { InvitationBatch } from "./invitations.ts";

/** Of fewer people, who answered and what was answered are too easily guessed from each other. */
export const FEWEST_CODES = 10;

/** More would make what is written with each answer large. */
export const MOST_CODES = 20_000;

/** Thrown when invitations cannot be made. */
export class NoInvitations extends CollectorError {
  override name = "NoInvitations";

  constructor(message: string) {
    super("no-invitations", message);
  }
}

export interface NewInvitations extends Pick<InvitationBatch, "survey" | "channel" | "unit" | "wave" | "madeOn"> {
  /** How many codes. */
  number: number;
  key: string;
  /** The page with the survey. */
  url: string;
  /** In which parameter of the address the survey takes its unit from. @default "unit" */
  unitParameter?: string | undefined;
}

export interface MadeInvitations {
  batch: string;
  /** Nobody has them but who reads this: what is stored cannot be turned back. */
  invitations: { code: string; link: string }[];
}

/** Makes a batch of codes. Rejects with `NoInvitations`. */
export async function makeInvitations(
  store: Store,
  { survey, channel, unit, wave, madeOn, number, key, url, unitParameter = "unit" }: NewInvitations,
): Promise<MadeInvitations> {
  if (number < FEWEST_CODES || number > MOST_CODES) {
    throw new NoInvitations(
      `A batch has ${FEWEST_CODES} to ${MOST_CODES} codes, and ${number} were asked for. Of fewer people, anybody could tell who gave which answer; of more, make several batches.`,
    );
  }
  const codes = new Set<string>();
  while (codes.size < number) codes.add(newCode());
  // By what is stored of them, so that nothing stored says in which order people stand on the mailing list.
  const hashes = [...codes].map((code) => codeHash(key, survey, code)).sort(compare);
  const batch = await store.transact(async ({ inviting }) => {
    if (!inviting) throw new NoInvitations("This store keeps no invitations.");
    const taken = new Set((await inviting.batches(survey)).map((each) => each.batch));
    const name = freeName([madeOn, channel, unit, wave].filter(Boolean).join(" "), taken);
    const kept = { survey, batch: name, channel, unit, wave, madeOn, codes: number, answered: noneAnswered(number) };
    await inviting.add(kept, hashes);
    return name;
  });
  const named = { channel, ...(unit && { [unitParameter]: unit }) };
  return { batch, invitations: [...codes].map((code) => ({ code, link: linkTo(url, code, named) })) };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? wanted : `${wanted} (${i})`;
    if (!taken.has(name)) return name;
  }
}

function linkTo(page: string, code: string, named: Readonly<Record<string, string>>): string {
  const url = new URL(page);
  for (const [name, value] of Object.entries(named)) url.searchParams.set(name, value);
  url.searchParams.set(INVITATION_PARAMETER, code);
  return url.href;
}
