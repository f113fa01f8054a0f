import { createHash } from "node:crypto";
import { attributes, formStyle, html } from "../../../src/print/index.ts";
import type { Language } from "../../../src/schema/index.ts";

const style = `${formStyle}
:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
body { max-width: 46em; margin: 0 auto; padding: 1em 16px 4em; font-family: system-ui, sans-serif; line-height: 1.5; overflow-wrap: anywhere; }
.receipt strong { font-size: 1.4em; letter-spacing: .05em; }`;

/** The style of these pages and no other; no script; and nothing is sent elsewhere. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

interface PageOptions {
  title: string;
  language: Language;
  status?: number;
  headers?: Readonly<Record<string, string>>;
}

/** A page for somebody whose browser runs no script. @param body markup whose texts are escaped */
export function page(body: string, { title, language, status = 200, headers }: PageOptions): Response {
  const markup = html`<!doctype html>
    <html${attributes({ lang: language, dir: "auto" })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>${{ markup: style }}</style>
      </head>
      <body>
        <main>${{ markup: body }}</main>
      </body>
    </html>`.markup;
  return new Response(markup, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": language,
      "Content-Security-Policy": policy,
      // The receipt code stands in an address. Without any referrer, a form could not say what site it comes from.
      "Referrer-Policy": "same-origin",
      ...headers,
    },
  });
}
