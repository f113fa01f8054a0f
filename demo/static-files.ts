import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** A file of the folder as a response, or `undefined` when there is none by this path, or none of a known type. */
export async function fileResponse(folder: string, path: string): Promise<Response | undefined> {
  const file = resolve(folder, `.${sep}${path}`);
  const type = types[extname(file)];
  if (!type || !file.startsWith(folder + sep)) return undefined;
  const content = await readFile(file).catch(() => undefined);
  return content && new Response(new Uint8Array(content), { headers: { "Content-Type": type } });
}
