import { html } from "../../print/html.ts";
import type { Online } from "../../print/index.ts";
import { pathOf } from "../../qr/path.ts";

/** A picture of its own: a millimetre to a module, black on white on any ground, with its name and address for screen readers. */
export function svg({ address, modules }: Online, title: string): string {
  const { path, size } = pathOf(modules);
  const box = `0 0 ${size} ${size}`;
  const { markup } = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    width="${size}mm"
    height="${size}mm"
    viewBox="${box}"
    shape-rendering="crispEdges"
  >
    <title>${title}</title>
    <desc>${address}</desc>
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${path}" />
  </svg> `;
  return `${markup.trim()}\n`;
}
