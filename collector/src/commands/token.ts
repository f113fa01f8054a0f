import { randomBytes } from "node:crypto";
import { audit } from "../rights/audit.ts";
import { operator } from "./operator.ts";
import { digest } from "../rights/grant.ts";
import { SCOPES, type StoredToken, isScope } from "../rights/rights.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import type { Store } from "../store/store.ts";
import type { Call, CollectorCommand } from "./command.ts";
import { load } from "./load.ts";

const HOUR = 3_600_000;

/** Makes, lists, revokes and rotates tokens. */
export const tokenCommand: CollectorCommand = {
  does: "makes, lists, revokes or rotates tokens for those who may read or send more than anybody",
  takes: "make|list|revoke|rotate [id]",
  flags: {
    name: { does: "make: for whom or for what it is" },
    scopes: { does: `make: what it may do: ${Object.keys(SCOPES).join(",")}` },
    unit: { does: "make: it is for this unit and all below it; without it, for all" },
    days: { does: "make, rotate: it is worth nothing after so many days", default: "365" },
    hours: { does: "rotate: the old one goes on working for so many hours", default: "24" },
  },
  async run(call) {
    const { store, results } = await load(call.settings());
    try {
      if (!store.rights) throw new BadSetting("This store keeps no tokens.");
      const [what = "", ...rest] = call.rest;
      const act = Object.hasOwn(ACTIONS, what) ? ACTIONS[what] : undefined;
      if (!act || rest.length > 1) throw new BadSetting(`Say what to do: token ${Object.keys(ACTIONS).join("|")}`);
      const units = results.units?.map(({ id }) => id);
      await act({ store, rights: store.rights, call, id: rest[0], units });
    } finally {
      await store.close();
    }
  },
};

interface Task {
  store: Store;
  rights: NonNullable<Store["rights"]>;
  call: Call;
  id: string | undefined;
  /** Those of the tree. */
  units: readonly string[] | undefined;
}

const ACTIONS: Readonly<Record<string, (task: Task) => Promise<void>>> = {
  async make({ store, call, units }) {
    const name = call.flag("name") ?? "";
    if (!/^[^\p{Cc}]{1,100}$/u.test(name)) throw new BadSetting("Say for whom or what it is: --name “Sở Nội vụ”");
    if (/^(TOKEN|this machine|command line)\b/i.test(name))
      throw new BadSetting(`In the log, “${name}” would look like somebody who has no token. Choose another --name.`);
    const scopes = (call.flag("scopes") ?? "").split(/[\s,]+/).filter(Boolean);
    const unknown = scopes.find((scope) => !isScope(scope));
    if (!scopes.length || unknown !== undefined)
      throw new BadSetting(`Say what it may do: --scopes with some of ${Object.keys(SCOPES).join(",")}`);
    const unit = call.flag("unit") ?? null;
    if (unit !== null && units && !units.includes(unit))
      throw new BadSetting(`The tree of units has no “${unit}”. Correct --unit, or the table that UNITS names.`);
    await add(store, call, { name, scopes: scopes.join(" "), unit }, "token make");
  },

  async list({ rights }) {
    const now = new Date().toISOString();
    const rows = (await rights.tokens()).map(({ hash, name, scopes, unit, createdAt, endsAt, usedOn }) => [
      idOf(hash),
      endsAt !== null && endsAt <= now ? `ended ${endsAt.slice(0, 10)}` : `until ${endsAt?.slice(0, 10) ?? "revoked"}`,
      `made ${createdAt.slice(0, 10)}`,
      usedOn === null ? "never used" : `used ${usedOn}`,
      unit === null ? "all units" : `unit ${unit}`,
      scopes.replaceAll(" ", ","),
      name,
    ]);
    console.log(rows.length ? rows.map((row) => row.join("  ")).join("\n") : "There are no tokens.");
  },

  async revoke({ store, rights, id }) {
    const token = await named(rights, id);
    const now = new Date();
    await store.transact(async (tx) => tx.rights!.endToken(token.hash, now.toISOString()));
    await audit(store, now, { who: operator(), did: "token revoke", unit: token.unit, detail: label(token) });
    console.log(`Revoked: ${label(token)}`);
  },

  async rotate({ store, rights, call, id }) {
    const old = await named(rights, id);
    const { name, scopes, unit } = old;
    const end = new Date(Date.now() + whole(call, "hours") * HOUR).toISOString();
    await add(store, call, { name, scopes, unit }, "token rotate");
    await store.transact(async (tx) => tx.rights!.endToken(old.hash, end));
    console.error(`The old one, ${idOf(old.hash)}, works until ${end}.`);
  },
};

/** The token goes to where a script can take it from; what a person should know of it, beside that. */
async function add(
  store: Store,
  call: Call,
  parts: Pick<StoredToken, "name" | "scopes" | "unit">,
  did: string,
): Promise<void> {
  const token = `sst_${randomBytes(32).toString("base64url")}`;
  const hash = digest(token).toString("hex");
  const now = new Date();
  const endsAt = new Date(now.getTime() + whole(call, "days") * 24 * HOUR).toISOString();
  await store.transact(async (tx) =>
    tx.rights!.addToken({ ...parts, hash, createdAt: now.toISOString(), endsAt, usedOn: null }),
  );
  await audit(store, now, { who: operator(), did, unit: parts.unit, detail: label({ ...parts, hash }) });
  console.log(token);
  console.error(`Keep it now: it is not shown again. It ends on ${endsAt.slice(0, 10)}: ${label({ ...parts, hash })}`);
}

async function named(rights: Task["rights"], id = ""): Promise<StoredToken> {
  const found = (await rights.tokens()).filter(({ hash }) => id.length >= 8 && hash.startsWith(id));
  if (found.length !== 1) throw new BadSetting(`No token has the id “${id}”. The list has them: token list`);
  return found[0]!;
}

function whole(call: Call, flag: string): number {
  const text = call.flag(flag) ?? "";
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new BadSetting(`${flag} is “${text}”. Give a whole number from 0 to 99999.`);
}

const idOf = (hash: string): string => hash.slice(0, 8);

const label = ({ hash, scopes, name }: Pick<StoredToken, "hash" | "scopes" | "name">): string =>
  `${idOf(hash)} (${scopes}) ${name}`;
