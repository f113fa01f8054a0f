import { BadSetting } from "../errors/bad-setting.ts";
import { topic } from "./topic.ts";
import { list, wholeFrom } from "./values.ts";

/** Where requests arrive, whose pages may send, and who may read. */
export const endpointSettings = topic({
  defaults: { port: "8787", host: "127.0.0.1", "base-path": "/api", origins: "", token: "" },

  read({ value }) {
    const host = value("host");
    const token = value("token") || undefined;
    if (!token && !["127.0.0.1", "::1", "localhost"].includes(host)) {
      throw new BadSetting(`With the host ${host} everyone in reach could read all submissions. Set a token: TOKEN=…`);
    }
    return {
      port: wholeFrom("port", value("port"), 65_535),
      host,
      basePath: value("base-path").replace(/^\/?/, "/").replace(/\/$/, ""),
      origins: list(value("origins")).map(origin),
      token,
    };
  },
});

/** Browsers send exactly this form, so anything else would never match. */
function origin(text: string): string {
  const exact = /^https?:/.test(text) && URL.canParse(text) ? new URL(text).origin : undefined;
  if (exact === text) return text;
  const hint = exact ?? "such as https://example.gov.vn";
  throw new BadSetting(`origins has “${text}”. Write scheme, host and port only: ${hint}`);
}
