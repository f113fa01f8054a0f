import { parseSync } from "oxc-parser";
import { MagicString } from "magic-string";
import { type Plugin, transformWithOxc } from "vite";

interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  value?: unknown;
  regex?: { flags: string };
  callee?: Node;
  object?: Node;
  property?: Node;
  arguments?: Node[];
}

/**
 * Writes what our sources may use in the words of the oldest engines that are reached (`TARGET` in vite.config.ts): Chrome 80, Firefox 78
 * and Safari 14. A compiler lowers syntax, but puts a `WeakMap` in the place of each private name, which costs 400 bytes of the first view;
 * and it leaves built-ins as they are. Adding these to a page would change the page's own.
 */
export function olderEngines(): Plugin {
  return {
    name: "older-engines",
    enforce: "pre",
    async transform(code, id) {
      // What a compiler puts in the place of a library's plain fields, to set them as a class does, costs 300 bytes.
      if (/\/uqr\//.test(id))
        return transformWithOxc(code, id, { target: "es2020", assumptions: { setPublicClassFields: true } });
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      const source = new MagicString(code);
      const shortName = shortNames();
      visit(parseSync(id, code).program, (node) => {
        if (node.type === "PrivateIdentifier") source.overwrite(node.start, node.end, shortName(node.name!));
        if (node.type === "CallExpression") rewriteCall(source, node, id);
      });
      return { code: source.toString(), map: source.generateMap({ hires: true }) };
    },
  };
}

/** `#own` becomes `_a`. That nobody else takes it is a matter of types, and no class of ours with such names has subclasses. */
function shortNames(): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    if (!names.has(name)) names.set(name, `_${(names.size + 10).toString(36)}`);
    return names.get(name)!;
  };
}

function rewriteCall(source: MagicString, call: Node, id: string): void {
  const { object, property } = call.callee!;
  const [first] = call.arguments!;
  const refuse = (): never => {
    throw new Error(
      `${id}: older engines have no ${property!.name}, and this one is not rewritten: ${source.slice(call.start, call.end)}`,
    );
  };
  if (property?.name === "hasOwn" && object!.name === "Object")
    source.overwrite(call.callee!.start, call.callee!.end, "({}).hasOwnProperty.call");
  if (property?.name === "at") {
    const place = source.original.slice(first!.start, first!.end);
    if (!/^(-1|0|\w+ \? (-1|0) : (-1|0))$/.test(place)) refuse();
    source.overwrite(property.start, call.end, `slice(${place})[0]`);
  }
  if (property?.name === "replaceAll") {
    source.overwrite(property.start, property.end, "replace");
    if (typeof first!.value === "string") source.overwrite(first!.start, first!.end, everywhere(first!.value));
    else if (!first!.regex) refuse();
  }
}

/** @example everywhere("n = ") === "/n = /g" */
const everywhere = (text: string): string => {
  const { source } = new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return `/${source}/g`;
};

function visit(node: unknown, callback: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node) callback(node as Node);
  for (const value of Object.values(node)) visit(value, callback);
}
