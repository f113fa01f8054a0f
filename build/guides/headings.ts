/** The anchor of a heading, as GitHub makes it: links in the guides work on both. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");

export interface Heading {
  /** 1 for the page's title. */
  level: number;
  text: string;
  anchor: string;
}
