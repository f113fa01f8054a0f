import fc from "fast-check";

const key = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "toJSON",
    "valueOf",
    "length",
    "",
    "vi",
    "id",
    "type",
    "label",
    "items",
    "options",
    "scale",
    "scales",
    "sections",
    "item",
    "all",
    "not",
    "in",
    "code",
    "min",
    "max",
    "opens",
    "closes",
    "url",
  ),
  fc.string({ maxLength: 6 }),
);

/** As a parser does it, with `__proto__` as a key like any other. */
const objectOf = (entries: readonly (readonly [string, unknown])[]): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      entries.map(([name, value]) => [name, { value, enumerable: true, writable: true, configurable: true }]),
    ),
  );

/** Any JSON, with keys and values that trip code which looks things up in plain objects or turns them into text. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false, "", " ", "a", "today", "\u0000", 0, -1, 0.5, 1e21, Infinity),
    fc.string(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map(objectOf),
  ),
})).value;

/** One thing done to some place of a document. */
export interface Mutation {
  /** Which child to go to at every level; the last is the place. */
  way: number[];
  kind: "drop" | "replace" | "rename" | "repeat" | "insert";
  value: unknown;
  key: string;
}

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    way: fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }),
    kind: fc.constantFrom("drop", "replace", "rename", "repeat", "insert"),
    value: anyJson,
    key,
  }),
  { minLength: 1, maxLength: 3 },
);

/** @returns a changed copy of the document */
export function mutate(document: unknown, changes: readonly Mutation[]): unknown {
  const copy: unknown = structuredClone(document);
  for (const change of changes) mutateOnce(copy, change);
  return copy;
}

function mutateOnce(document: unknown, { way, kind, value, key: name }: Mutation): void {
  let parent = document as Record<string, unknown>;
  let at = "";
  for (const step of way) {
    const inner = at ? parent[at] : parent;
    if (typeof inner !== "object" || inner === null || !Object.keys(inner).length) break;
    parent = inner as Record<string, unknown>;
    at = Object.keys(parent)[step % Object.keys(parent).length]!;
  }
  if (!at) return;
  const set = (target: string, to: unknown): void => {
    Object.defineProperty(parent, target, { value: to, enumerable: true, writable: true, configurable: true });
  };
  if (Array.isArray(parent)) {
    const index = Number(at);
    if (kind === "drop") parent.splice(index, 1);
    else if (kind === "replace") parent[index] = value;
    else parent.splice(index, 0, kind === "repeat" ? structuredClone(parent[index]) : value);
    return;
  }
  if (kind === "insert") set(name, value);
  else if (kind === "replace") set(at, value);
  else {
    if (kind === "rename") set(name, parent[at]);
    if (kind !== "repeat") delete parent[at];
  }
}
