import { createHash } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib/v1";
import { expect, it } from "vitest";
import { prove } from "../../../src/widget/proof/prove.ts";
import { saltedHashes } from "../../../src/widget/proof/salted-hashes.ts";

const hex = (hash: Int32Array): string => [...hash].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");

it("hashes as everybody does, whatever the lengths of salt and number", () => {
  for (let length = 1; length < 200; length++) {
    const salt = Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 7 + length) % 90))).join("");
    const hashOf = saltedHashes(salt);
    for (const number of [0, 9, 10, 12_345, 5_000_000])
      expect(hex(hashOf(number)), `${salt}${number}`).toBe(
        createHash("sha256").update(`${salt}${number}`).digest("hex"),
      );
  }
});

it("solves what another implementation asks, and that finds it right", async () => {
  for (const number of [0, 1, 199, 200, 4321, 5000]) {
    const challenge = await createChallenge({
      hmacKey: "key",
      number,
      maxnumber: 5000,
      expires: new Date(Date.now() + 60_000),
    });
    const headers = await prove(challenge, undefined, () => {});
    expect(await verifySolution(headers!["Survey-Proof"]!, "key"), String(number)).toBe(true);
  }
});

it("gives up where there is nothing to find, and where it is ended", async () => {
  const challenge = await createChallenge({ hmacKey: "key", number: 5001, maxnumber: 5000 });
  expect(await prove(challenge, undefined, () => {})).toBe(undefined);
  const solvable = await createChallenge({ hmacKey: "key", number: 4000, maxnumber: 5000 });
  expect(await prove(solvable, AbortSignal.abort(), () => {})).toBe(undefined);
  for (const nonsense of [undefined, null, "x", {}, { ...solvable, algorithm: "SHA-1" }, { ...solvable, salt: "ạ" }])
    expect(await prove(nonsense, undefined, () => {})).toBe(undefined);
  expect(await prove({ ...solvable, maxnumber: 1e12 }, undefined, () => {})).toBe(undefined);
});
