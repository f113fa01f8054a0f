/** Each browser has words of its own. A survey's address may have “modules” in it. */
export const isMissingFile = ({ message }: Error): boolean => /import(ed|ing a) module/i.test(message);

/** Why one of our own files did not come, as far as a browser lets a page know it, and how to mend it. */
export async function sayMissing({ message }: Error): Promise<string> {
  // WebKit does not name the file.
  const [url] = /https?:\S+\.js/.exec(message) ?? [];
  const response = url && (await fetch(url).catch(() => undefined));
  const copy = 'copy the folder "chunks" beside the script';
  const allow = "let the page's policy (script-src, Integrity-Policy) allow it";
  if (!response) return `${message} If it is not the network: ${copy}, and ${allow}.`;
  const isScript = response.ok && response.headers.get("Content-Type")?.includes("javascript");
  return `${url} ${isScript ? `is there, but is not run: ${allow}` : `is no script (${response.status}): ${copy}`}.`;
}
