import type { CDPSession, Locator } from "playwright-core";

interface Value {
  value?: unknown;
}
interface Node {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  value?: Value;
  properties?: { name: string; value: Value }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

/** States that are said when they hold. */
const told = ["checked", "disabled", "expanded", "invalid", "required", "selected"];
/** Boxes and pieces of text that are no part of their own, and labels, whose words are a control's name. */
const passed = ["none", "generic", "InlineTextBox", "LineBreak", "LabelText", "MenuListPopup"];

/** In a label or a button every text is part of a name. */
const every = Symbol("every text");

/** Chromium's whole accessibility tree below an element, one line for each node, indented. */
export async function accessibilityTree(session: CDPSession, where: Locator): Promise<string> {
  const mark = `m${Math.random().toString(36).slice(2)}`;
  await where.evaluate((each, name) => ((globalThis as Record<string, unknown>)[name] = each), mark);
  const { result } = await session.send("Runtime.evaluate", { expression: mark });
  const { node } = await session.send("DOM.describeNode", { objectId: result.objectId! });
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId)!;
  return linesOf(top, byId, "").join("\n");
}

function linesOf(node: Node, byId: ReadonlyMap<string, Node>, indent: string, names: unknown[] = []): string[] {
  const [role, name] = [String(node.role?.value), node.name?.value || undefined];
  // What something around it is called, or what stands in it, has been said.
  if (role === "StaticText" && (names.includes(name) || names.includes(every))) return [];
  const isPassed = node.ignored || passed.includes(role);
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const known = [...names, ["LabelText", "button"].includes(role) ? every : name, node.value?.value];
  const below = children.flatMap((child) => linesOf(child, byId, isPassed ? indent : `${indent}  `, known));
  // A question's own paragraph: its words are the name of what it stands in.
  if (role === "paragraph" && !below.length) return [];
  return isPassed
    ? below
    : [`${indent}${[role, ...(name ? [`"${name}"`] : []), ...statesOf(node)].join(" ")}`, ...below];
}

function statesOf({ role, description, value, properties = [] }: Node): string[] {
  const states = properties
    .filter(({ name }) => told.includes(name))
    .map(({ name, value }) => [name, String(value.value)])
    .filter(([name, holds]) => holds !== "false" || name === "expanded")
    .map(([name, holds]) => (holds === "false" ? "collapsed" : name!));
  const stands = value?.value !== undefined && value.value !== "" && role?.value !== "listitem";
  return [
    ...(stands ? [`value "${value.value}"`] : []),
    ...(description?.value ? [`description "${description.value}"`] : []),
    ...states.sort(),
  ];
}
