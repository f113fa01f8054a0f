/*
 * The one visual system of survey, results, demo and whatever else is drawn here. `demo/pages/design.html` shows it, and
 * `test/a11y/contrast.browser.ts` computes the contrast of each pair that is used.
 *
 * Colours are mixed from the page's own system colours, so that what is drawn follows the page's colour scheme and forced colours
 * without being told. Sizes are in `em` of a root that is never below 16 px, whatever the page's root font is.
 */

/** Declarations for the root of whatever is drawn. A page changes them through `--survey-…` alone. */
export const css = `
  --page: var(--survey-background, Canvas);
  --text: var(--survey-text, CanvasText);
  --accent: var(--survey-accent, #0b5cad);
  --on-accent: var(--survey-on-accent, #fff);
  --heading: var(--survey-heading, var(--text));
  --strong: color-mix(in srgb, var(--accent), var(--text) 38%);
  --tint: color-mix(in srgb, var(--accent) 12%, var(--page));
  --soft: color-mix(in srgb, var(--text) 72%, var(--page));
  --edge: color-mix(in srgb, var(--text) 48%, var(--page));
  --line: color-mix(in srgb, var(--text) 20%, var(--page));
  --wash: color-mix(in srgb, var(--text) 5%, var(--page));
  --bad: var(--survey-error, #c5221f);
  --bad-text: color-mix(in srgb, var(--bad), var(--text) 32%);
  --radius: var(--survey-radius, 0.5em);
  --small: 0.9em;
  --large: 1.15em;
  --huge: 1.4em;
  --target: 2.75em;
  --frame: 3px solid var(--strong);
`;

/** The typefaces: the page's choice, else what the device has, with all of Vietnamese, Khmer and Cham. */
export const fonts = `var(--survey-font, system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Khmer", "Khmer UI", "Noto Sans Cham", sans-serif)`;

/**
 * What a person asked of the device: more contrast, their own colours. Before them, for browsers that mix no colours, those that are
 * mixed: without, what is chosen and what has the focus would have no frame. For the same root, by its selector.
 */
export function preferences(root: string): string {
  const css = `
  @supports not (color: color-mix(in srgb, red, red)) {
    ${root} { --strong: var(--accent); --tint: var(--page); --soft: var(--text); --edge: var(--text); --line: var(--text); --wash: var(--page); --bad-text: var(--bad); }
  }
  @media (prefers-contrast: more) {
    ${root} { --soft: var(--text); --edge: var(--text); --line: var(--edge); --tint: var(--page); }
  }
  @media (forced-colors: active) {
    ${root} { --accent: Highlight; --on-accent: HighlightText; --strong: Highlight; --soft: CanvasText; --edge: CanvasText; --line: CanvasText; --tint: Canvas; --bad: CanvasText; --bad-text: CanvasText; --heading: CanvasText; }
  }
`;
  return css;
}
