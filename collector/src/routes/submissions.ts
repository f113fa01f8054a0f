import { INVITATION_HEADER, PROOF_HEADER, type Submission, receiptOf } from "../../../src/schema/index.ts";
import { accept } from "../accept.ts";
import { isForm } from "../form/is-form.ts";
import type { CodeReader } from "../invitations/code-reader.ts";
import { anybody, guessing } from "../limits/limits.ts";
import { cursorOf, limitOf, positionOf } from "../query.ts";
import { maySend, reaches } from "../rights/grant.ts";
import type { StoredSubmission } from "../store/stored.ts";
import { askingOf } from "./asking.ts";
import { granted } from "./granted.ts";
import type { Route } from "./route.ts";

/** A list says how many there are only up to here: to count millions takes seconds, in which SQLite does nothing else. */
const MOST_COUNTED = 10_000;

/** Takes a submission from anybody, and lists them to whoever may read them. */
export const submissionsRoute: Route<"/submissions"> = {
  shared: { method: "POST", headers: ["Content-Type", "Idempotency-Key", INVITATION_HEADER, PROOF_HEADER] },

  async POST(c, parts) {
    const { registry, store, recorder, plans, codes, proofs, forms, limits, grantOf, graceDays, maxBytes, now } = parts;
    const asking = askingOf(c, parts);
    const { sender } = asking;
    const grant = await grantOf(asking);
    const isTrusted = !!grant && (grant.scopes.has("submit:self") || grant.scopes.has("submit:verified"));
    const isPlain = isForm(c.req.raw);
    const acceptance = {
      registry,
      store,
      recorder,
      plans,
      codes: {
        // Who types in paper forms with the operator's token has no letter at hand.
        async read(typed, submission) {
          if (!typed) return isTrusted ? undefined : codes.read(typed, submission);
          return guessing(isTrusted ? anybody : sender, () => codes.read(typed, submission));
        },
      } satisfies CodeReader,
      prove: proofs({ sender, isTrusted, isPlain }),
      maySend: (submission: Submission) => maySend(grant, submission),
      admit: () => (isTrusted ? anybody : sender).take("submit"),
      graceDays,
      maxBytes,
      bytes: c.env.connection.bytes,
      now,
    };
    if (isPlain) return forms.accept(c.req.raw, limits.clientOf(c.req.raw, c.env.connection), acceptance);
    return c.json(await accept(c.req.raw, acceptance), 201);
  },

  async GET(c, parts) {
    const { store } = parts;
    const grant = await granted(c, parts, "read", "list");
    const units = grant.units && [...grant.units];
    const query = c.req.query();
    const limit = limitOf(query);
    const page = await store.page({
      survey: query["survey"],
      units,
      order: "newest-first",
      after: positionOf(query),
      limit,
    });
    const last = page.at(-1);
    const total = await store.count(query["survey"], units, MOST_COUNTED);
    return c.json({
      total: total > MOST_COUNTED ? null : total,
      submissions: page.filter(({ unit }) => reaches(grant, unit)).map(listed),
      next: last && page.length === limit ? cursorOf(last) : null,
    });
  },
};

const listed = ({ body, receivedAt, id, revision, partial, quarantine }: StoredSubmission) => ({
  receipt: receiptOf(id),
  receivedAt,
  revision,
  partial,
  ...(quarantine !== undefined && { quarantine }),
  submission: JSON.parse(body) as Submission,
});
