/*
 * What the bundles for browsers load instead of `zod/mini`: the part of it that `src/schema` is written with.
 * It finds the same issues in the same order, with as much of each as `shape.ts` reads, and makes no copy of the data.
 * `test/schema/stand-in.test.ts` compares the two; a name that the schema uses and this file lacks fails the build.
 */

interface Issue {
  code: string;
  path: PropertyKey[];
  input: unknown;
  /** Whether the value is sound enough for more checks, and for a union to settle on this branch. */
  continue?: boolean;
  [detail: string]: unknown;
}

type Run = (value: unknown) => Issue[];
type Check = (payload: { value: unknown; issues: Issue[] }) => void;
type Data = Record<string, unknown>;

interface Schema {
  run: Run;
  check(...checks: Check[]): Schema;
}
interface Literal extends Schema {
  values: unknown[];
}
/** Its schemas may be getters, for those that contain themselves. */
type Shape<Value = Schema> = Record<string, Value>;
interface ObjectSchema<Value = Schema> extends Schema {
  shape: Shape<Value>;
}

const wrong = (code: string, input: unknown, details: object): Issue[] => [{ code, input, path: [], ...details }];

const under = (key: PropertyKey, issues: Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: [key, ...issue.path] }));

const isFatal = (issues: Issue[]): boolean => issues.some((issue) => !issue.continue);

const schema = (run: Run): Schema => ({
  run,
  check: (...checks) =>
    schema((value) => {
      const issues = run(value);
      for (const check of checks) {
        const found: Issue[] = [];
        if (!isFatal(issues)) check({ value, issues: found });
        issues.push(...found.flatMap(({ code, input, ...details }) => wrong(code, input, details)));
      }
      return issues;
    }),
});

const typed = <Type>(expected: string, is: (value: unknown) => boolean, within: (value: Type) => Issue[] = () => []) =>
  schema((value) => (is(value) ? within(value as Type) : wrong("invalid_type", value, { expected })));

const typedObject = (expected: string, within: (data: Data) => Issue[]) =>
  typed(expected, (value) => typeof value === "object" && value !== null && !Array.isArray(value), within);

/** What is wrong below these keys. Zod leaves `__proto__` unread; our rules about names refuse it. */
const below = (keys: string[], run: (key: string) => Issue[]): Issue[] =>
  keys.flatMap((key) => (key === "__proto__" ? [] : under(key, run(key))));

/** @param others what is wrong with the keys that the shape does not have */
const keyed = (shape: Shape, others: (keys: string[], data: Data) => Issue[]): ObjectSchema => ({
  ...typedObject("object", (data) => {
    const known = Object.keys(shape);
    const unknown = Object.keys(data).filter((key) => !known.includes(key));
    return [...below(known, (key) => shape[key]!.run(data[key])), ...others(unknown, data)];
  }),
  shape,
});

export const config = (): void => {};

export const string = () => typed("string", (value) => typeof value === "string");
export const number = () => typed("number", Number.isFinite);
export const boolean = () => typed("boolean", (value) => typeof value === "boolean");

export function literal(value: unknown): Literal {
  const values = [value].flat();
  return { ...schema((input) => (values.includes(input) ? [] : wrong("invalid_value", input, { values }))), values };
}
export { literal as enum };

export const optional = ({ run }: Schema) => schema((value) => (value === undefined ? [] : run(value)));

export const array = ({ run }: Schema) =>
  typed("array", Array.isArray, (list: unknown[]) => [...list].flatMap((value, i) => under(i, run(value))));

export const object = (shape: Shape) => keyed(shape, () => []);

export const strictObject = (shape: Shape, { error }: { error: (issue: Pick<Issue, "code">) => unknown }) =>
  keyed(shape, (keys, data) => {
    const code = "unrecognized_keys";
    return keys.length ? wrong(code, data, { keys, message: error({ code }), continue: true }) : [];
  });

export const catchall = ({ shape }: ObjectSchema, { run }: Schema) =>
  keyed(shape, (keys, data) => below(keys, (key) => run(data[key])));

export const record = (name: Schema, { run }: Schema) =>
  typedObject("record", (data) =>
    below(Object.keys(data), (key) => {
      const issues = name.run(key);
      return issues.length ? wrong("invalid_key", key, { issues }) : run(data[key]);
    }),
  );

export const union = (options: Schema[]) =>
  schema((value) => {
    const errors = options.map(({ run }) => run(value));
    if (errors.some((issues) => !issues.length)) return [];
    const [meant, another] = errors.filter((issues) => !isFatal(issues));
    return meant && !another ? meant : wrong("invalid_union", value, { errors });
  });

export function discriminatedUnion(key: string, branches: ObjectSchema<Literal>[]) {
  const kinds = new Map(branches.flatMap((branch) => branch.shape[key]!.values.map((value) => [value, branch])));
  const options = [...kinds.keys()];
  return typedObject(
    "object",
    (data) => kinds.get(data[key])?.run(data) ?? wrong("invalid_union", data, { errors: [], options, path: [key] }),
  );
}

export const regex =
  (pattern: RegExp, message: string): Check =>
  ({ value, issues }) => {
    if (!pattern.test(value as string)) issues.push(...wrong("invalid_format", value, { message, continue: true }));
  };

export const safeParse = ({ run }: Schema, data: unknown) => ({ error: { issues: run(data) } });
