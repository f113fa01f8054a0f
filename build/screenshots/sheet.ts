import type { Page } from "playwright-core";
import type { Look } from "./looks.ts";

export interface Shot {
  look: Look;
  png: Buffer;
}

/** Lays the pictures of one state in rows, and takes a picture of that. */
export async function layOut(page: Page, title: string, rows: readonly (readonly Shot[])[]): Promise<Buffer> {
  const figure = ({ look, png }: Shot): string =>
    `<figure><figcaption>${look.name}</figcaption><img width="${Math.round(look.width * look.scale)}" src="data:image/png;base64,${png.toString("base64")}"></figure>`;
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 8px; width: max-content; background: #888; font: bold 14px sans-serif }
    div { display: flex; gap: 8px; align-items: start }
    figure { margin: 0 } img { display: block; border: 1px solid #000 }
  </style>${title}${rows.map((row) => `<div>${row.map(figure).join("")}</div>`).join("")}`);
  return page.locator("body").screenshot();
}
