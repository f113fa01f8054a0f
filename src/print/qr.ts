import { pathOf } from "../qr/path.ts";
import { type Html, html } from "./html.ts";
import type { Online } from "./options.ts";

/** A QR code as one path. */
export function qrCode({ modules }: Online, label: Html): Html {
  const { path, size } = pathOf(modules);
  return html`<svg class="qr" role="img" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <title>${label}</title>
    <path d="${path}" />
  </svg>`;
}
