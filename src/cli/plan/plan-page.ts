import type { Block } from "../../publication/index.ts";
import type { Language } from "../../schema/index.ts";
import { standalonePage } from "../formats/html.ts";
import { written } from "../formats/html-blocks.ts";

/** Blocks as a page that needs nothing else. */
export const planPage = (blocks: readonly Block[], language: Language): string => {
  const [title] = blocks;
  return standalonePage(language, title?.kind === "heading" ? title.text : "", written(blocks));
};
