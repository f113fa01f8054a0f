import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { PdfError } from "../cli-error.ts";
import { findBrowser } from "./find-browser.ts";

/** A thousand forms take a while. */
const MOST_TIME = 300_000;

/**
 * The page as a PDF, made by a browser of this machine.
 * @throws PdfError when there is none, or it makes none
 */
export async function pdfOf(page: string): Promise<Uint8Array> {
  const browser = findBrowser(process.env);
  if (browser === undefined) throw new PdfError("noBrowser");
  const folder = await mkdtemp(join(tmpdir(), "satisfaction-survey-"));
  try {
    const [html, pdf] = [join(folder, "form.html"), join(folder, "form.pdf")];
    await writeFile(html, page);
    const args = [
      "--headless",
      "--disable-gpu",
      "--no-first-run",
      "--no-pdf-header-footer",
      // With a profile of its own, it does not hand the work to a window that is open.
      `--user-data-dir=${join(folder, "profile")}`,
      // Chromium has no sandbox for root. The page is ours, has no script, and loads nothing.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--print-to-pdf=${pdf}`,
      pathToFileURL(html).href,
    ];
    await promisify(execFile)(browser, args, { timeout: MOST_TIME });
    return await readFile(pdf);
  } catch (error) {
    throw new PdfError("failed", { browser, reason: (error as Error).message.split("\n")[0]!.slice(0, 200) });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
