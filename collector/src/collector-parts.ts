import type { CollectorOptions } from "./collector-options.ts";
import { formsOf } from "./form/forms.ts";
import { withdrawPagesOf } from "./form/withdraw-pages.ts";
import { sumsIn } from "./funnel/sums.ts";
import { codeReaderOf } from "./invitations/code-reader.ts";
import { limitsOf } from "./limits/limits.ts";
import { damageOf } from "./outages/damage.ts";
import { proofGuardOf } from "./proof/guard.ts";
import { comesByItself } from "./proof/settings.ts";
import { floodsOf } from "./quarantine/floods.ts";
import { recorderOf } from "./recording/recorder.ts";
import { registryOf } from "./registry.ts";
import { planOptionsOf, resultsOf } from "./results/results.ts";
import { grantsOf } from "./rights/grant.ts";
import { plansOf } from "./tallies/plans.ts";
import { talliesOf } from "./tallies/tallies.ts";

/** What a collector is made of: what each route finds there. */
export type CollectorParts = ReturnType<typeof collectorParts>;

/** @throws UnknownDimension when the results are to be grouped by a field that no survey declares */
export function collectorParts({
  surveys,
  store,
  basePath,
  origins = [],
  token,
  invitations = {},
  forwards = false,
  results: published = {},
  limits = {},
  proof = {},
  graceDays = 7,
  maxBytes = 65_536,
  now = () => new Date(),
  onFailure: tellFailure = console.error,
  onNotice = console.warn,
}: CollectorOptions & { basePath: string }) {
  const registry = registryOf(surveys);
  const floods = floodsOf(recorderOf(store, forwards), {
    tell: onNotice,
    now,
    asksForProof: (survey) => comesByItself(proof, survey),
  });
  const damage = damageOf();
  function onFailure(error: unknown): void {
    damage.note(error);
    tellFailure(error);
  }
  return {
    damage,
    registry,
    store,
    origins,
    graceDays,
    maxBytes,
    forwards,
    published,
    now,
    onFailure,
    onNotice,
    hasToken: token !== undefined,
    grantOf: grantsOf({ store, token, units: published.units, now }),
    limits: limitsOf(limits, onNotice),
    codes: codeReaderOf(store, invitations),
    plans: plansOf(registry, store, planOptionsOf(published)),
    recorder: floods.recorder,
    proofs: proofGuardOf({ store, floods, options: proof, now, clock: limits.clock }),
    sums: sumsIn(store),
    results: resultsOf(store, talliesOf(store), now, published, graceDays),
    forms: formsOf({ registry, store, secret: token, basePath, origins, now, onFailure }),
    withdrawPages: withdrawPagesOf({ basePath, origins, maxBytes, onFailure }),
  };
}
