import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

/** A new folder with what is in a zip. */
export async function unpack(zip: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "survey-unpacked-"));
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
