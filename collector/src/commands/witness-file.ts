import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { type Witness, emptyWitness, leaveOut } from "../erasing/witness.ts";
import { inOrder } from "../in-order.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import type { StoreReader } from "../store/store.ts";

export const witnessFlag = {
  witness: { does: "a file for fingerprints of what is erased, for verify-erasure; throw it away afterwards" },
};

export const newWitness = (): Witness => emptyWitness(randomBytes(32).toString("hex"));

/** Writes what to look for, without what others have said, too. */
export async function writeWitness(file: string, witness: Witness, store: StoreReader): Promise<void> {
  for await (const { body } of inOrder(store, undefined)) leaveOut(witness, body);
  await writeFile(file, JSON.stringify(witness), { mode: 0o600 });
  const count = Object.values(witness.pieces).flat().length;
  const short = witness.tooShort ? `; ${witness.tooShort} text(s) are too short to be looked for` : "";
  console.log(`Written: ${file}, with ${count} fingerprint(s)${short}`);
}

/** @throws BadSetting */
export async function readWitness(file: string): Promise<Witness> {
  const witness = JSON.parse(await readFile(file, "utf8")) as Partial<Witness>;
  if (witness.version !== 1 || !witness.pieces) throw new BadSetting(`${file} is no file that --witness wrote.`);
  return witness as Witness;
}
