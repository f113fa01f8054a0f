import { readFileSync, readdirSync } from "node:fs";
import { type Expression, type ObjectExpression, Visitor, parseSync } from "oxc-parser";

/** A place in the sources that reports a fault: its code, and the parameters when they are written there. */
export interface Reported {
  /** The source, below `src/schema`. */
  file: string;
  code: string;
  params: string[] | undefined;
}

const folder = new URL("../../src/schema/", import.meta.url);

/** Every fault that the sources of the schema can report. */
export function reportedFaults(): Reported[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = names.filter((name) => name.endsWith(".ts") && !name.startsWith("words"));
  return sources.flatMap((file) =>
    reportsIn(readFileSync(new URL(file, folder), "utf8")).map((each) => ({ file, ...each })),
  );
}

/** `report(path, "code", {…})`, `z.regex(…, "code")`, `z.minLength(…, "code")` and `params: { fault: "code" }`. */
function reportsIn(source: string): Omit<Reported, "file">[] {
  const found: Omit<Reported, "file">[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [, second, third] }) {
      const isReport = callee.type === "Identifier" && callee.name === "report";
      const isZods =
        callee.type === "MemberExpression" &&
        callee.property.type === "Identifier" &&
        ["regex", "minLength"].includes(callee.property.name);
      const params = third?.type === "ObjectExpression" ? keysOf(third) : third ? undefined : [];
      for (const code of isReport || isZods ? stringsIn(second as Expression) : []) {
        found.push({ code, params: isZods ? ["got"] : params });
      }
    },
    Property({ key, value }) {
      const isFault = key.type === "Identifier" && key.name === "fault";
      for (const code of isFault ? stringsIn(value as Expression) : []) found.push({ code, params: ["got"] });
    },
  }).visit(parseSync("source.ts", source).program);
  return found;
}

const keysOf = (object: ObjectExpression): string[] =>
  object.properties.flatMap((each) =>
    each.type === "Property" && each.key.type === "Identifier" ? each.key.name : [],
  );

/** A code, or both of `loop ? "condition-loop" : "condition-later"`. */
function stringsIn(expression: Expression | undefined): string[] {
  if (expression?.type === "ConditionalExpression")
    return [expression.consequent, expression.alternate].flatMap(stringsIn);
  return expression?.type === "Literal" && typeof expression.value === "string" ? [expression.value] : [];
}
