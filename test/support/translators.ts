/** What page translators and dictionary add-ons do to the texts below a node. Each marks what it has done: `«…»`. */
export const translators = {
  /** Chromium's and Google's: `<font><font>…</font></font>` in the text's place. */
  fonts: (root: Node) =>
    eachText(root, (text) => {
      const font = document.createElement("font");
      font.appendChild(document.createElement("font")).textContent = marked(text.data);
      text.replaceWith(font);
    }),
  /** Wraps the text itself. */
  wraps: (root: Node) =>
    eachText(root, (text) => {
      const span = document.createElement("span");
      text.before(span);
      span.append("«", text, "»");
    }),
  /** Takes the text out first, and wraps it where nobody watches. */
  "wraps elsewhere": (root: Node) =>
    eachText(root, (text) => {
      const { parentNode, nextSibling } = text;
      const span = document.createElement("span");
      span.append(text, " «»");
      parentNode!.insertBefore(span, nextSibling);
    }),
  /** Each word becomes an element, as dictionaries do. */
  words: (root: Node) =>
    eachText(root, (text) => {
      const words = text.data.split(/(\s+)/).map((word) => {
        if (!word.trim()) return word;
        const span = document.createElement("span");
        span.textContent = marked(word);
        return span;
      });
      text.replaceWith(...words);
    }),
  "in place": (root: Node) => eachText(root, (text) => (text.data = marked(text.data))),
  normalize: (root: Node) => root.normalize(),
  /** Other words follow the text, and the text goes. */
  "beside it": (root: Node) =>
    eachText(root, (text) => {
      text.after(marked(text.data));
      text.remove();
    }),
} as const;

const marked = (text: string): string => text.replace(/\S(?:.*\S)?/s, "«$&»");

/** Every text that nobody has translated yet. */
function eachText(root: Node, translate: (text: Text) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts)
    if (/\S/.test(text.data) && !/[«»]/.test(text.parentElement?.textContent ?? "")) translate(text);
}

/** What a person reads, whoever has translated it. */
export const read = (root: HTMLElement): string => root.innerText.replaceAll(/[\s«»]/g, "");
