/** How a shadow root gets its styles. */
export type Adopt = (root: ShadowRoot) => void;

/**
 * For browsers that construct no stylesheets, Safari before 16.4 and Firefox before 101. A style element would be stopped by a strict policy,
 * so a link brings the same styles from a file of ours, beside the script.
 * @param ready gets what links it in a shadow root, once the browser has the file
 * @param fail is called where that does not come
 */
export function linkStyles(tag: string, ready: (adopt: Adopt) => void, fail: () => void): void {
  const href = import.meta.url.replace(/(chunks\/)?[^/]*$/, `${tag}.older.css`);
  const make = () => Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  // Asked for, but not for the page's own elements.
  const first = Object.assign(make(), { media: "not all" });
  first.addEventListener("load", () => {
    first.remove();
    ready((root) => root.querySelector("link") ?? root.prepend(make()));
  });
  first.addEventListener("error", () => {
    first.remove();
    fail();
  });
  document.documentElement.append(first);
}
