import { BadSetting } from "../errors/bad-setting.ts";
import { topic } from "../settings/topic.ts";
import { oneWord, wholeFrom } from "../settings/values.ts";
import { JOURNAL_FORMATS } from "./journal.ts";
import type { MetricsAddress } from "./serve-metrics.ts";

/** How the program tells what happens, and how it stops. */
export const runningSettings = topic({
  defaults: { log: "text", metrics: "", "drain-seconds": "0" },

  read: ({ value }) => ({
    /** How what happens is written. */
    log: oneWord("log is", value("log"), JOURNAL_FORMATS),
    /** Where metrics are answered; nowhere without it. */
    metrics: value("metrics") ? metricsAddress(value("metrics")) : undefined,
    /** Seconds between saying that it stops and stopping. */
    drainSeconds: wholeFrom("drain-seconds", value("drain-seconds"), 600),
  }),
});

function metricsAddress(text: string): MetricsAddress {
  const [, host, port] = /^(?:(\[[\da-f:]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(text) ?? [];
  if (port === undefined || Number(port) > 65_535)
    throw new BadSetting(
      `metrics is “${text}”. Write a port such as 9464, or an address and a port such as 10.0.0.5:9464.`,
    );
  return { host: host?.replace(/^\[(.*)\]$/, "$1") ?? "127.0.0.1", port: Number(port) };
}
