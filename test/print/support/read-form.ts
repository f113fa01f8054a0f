import { type DefaultTreeAdapterMap, parse, serialize } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** A form as a browser's parser reads it. */
export interface Form {
  root: Node;
  sections: FormSection[];
  /** Yes and no to the consent, each with what a clerk types for it. */
  consent: string[];
  /** All words on it, with single spaces. */
  text: string;
}

export interface FormSection {
  title: string | undefined;
  only: string | undefined;
  items: FormItem[];
}

export interface FormItem {
  /** “7.” and the like; nothing for a note. */
  number: string | undefined;
  label: string;
  only: string | undefined;
  /** The label of each; those of a table are its heads. */
  options: string[];
  /** What stands by the box of each, in the same order; a label that is the same stands for it. */
  signs: string[];
  element: Element;
}

export function readForm(html: string): Form {
  const root = parse(html);
  const body = all(root, (each) => each.tagName === "body")[0]!;
  const sections = withClass(root, "part").map((section): FormSection => {
    const items = all(section, (each) => hasClass(each, "item") || hasClass(each, "note"));
    return {
      title: first(section, (each) => each.tagName === "h2"),
      only: section.childNodes
        .filter(isElement)
        .filter((each) => hasClass(each, "only"))
        .map(textOf)[0],
      items: items.map((element) => itemOf(element, section)),
    };
  });
  const consent = withClass(root, "consent").flatMap((each) => withClass(each, "option").map(textOf));
  return { root, sections, consent, text: textOf(body) };
}

function itemOf(element: Element, section: Element): FormItem {
  const table = all(section, (each) => each.tagName === "table").find((each) => all(each, (one) => one === element)[0]);
  const optionsIn = (place: Element, tag: string): Element[] =>
    all(place, (each) => each.tagName === tag && hasClass(each, "option"));
  const options = table ? optionsIn(table, "th") : optionsIn(element, "li");
  const boxes = table ? optionsIn(element, "td") : options;
  return {
    number: first(element, (each) => hasClass(each, "number")),
    label: first(element, (each) => hasClass(each, "label"))!,
    only: first(element, (each) => hasClass(each, "only")),
    options: options.map((option) => first(option, (each) => hasClass(each, "label"))!),
    signs: boxes.map(
      (box) => first(box, (each) => hasClass(each, "sign")) ?? first(box, (each) => hasClass(each, "label"))!,
    ),
    element,
  };
}

/**
 * The names of all tags in their order, as they are written. Every text is escaped, so nothing else begins with `<`. How often an
 * address may go on in the next line is left out.
 */
export const tagsOf = (html: string): string[] => [...html.matchAll(/<\/?(?!wbr)[a-z]\w*/g)].map(([tag]) => tag);

/** The same as the parser understood them: another list says that something stands where it may not. */
export const tagsUnderstood = (html: string): string[] =>
  // The QR code's path ends itself, and HTML is written without that.
  tagsOf(serialize(parse(html))).filter((tag) => tag !== "</path");

export const textOf = (node: Node): string => wordsIn(node).join("").replaceAll(/\s+/g, " ").trim();

function wordsIn(node: Node): string[] {
  if ("value" in node) return [node.value];
  if (isElement(node) && node.tagName === "li") return [" ", ...node.childNodes.flatMap(wordsIn)];
  return "childNodes" in node && !["style", "title"].includes(node.nodeName) ? node.childNodes.flatMap(wordsIn) : [];
}

const first = (element: Element, fits: (each: Element) => boolean): string | undefined =>
  all(element, fits).map(textOf)[0];

export const withClass = (node: Node, name: string): Element[] => all(node, (each) => hasClass(each, name));

function all(node: Node, fits: (each: Element) => boolean): Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => [...(isElement(child) && fits(child) ? [child] : []), ...all(child, fits)]);
}

const isElement = (node: Node): node is Element => "tagName" in node;

const hasClass = ({ attrs }: Element, name: string): boolean =>
  attrs.some((attribute) => attribute.name === "class" && attribute.value.split(" ").includes(name));
