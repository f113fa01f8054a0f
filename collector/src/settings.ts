import { BadSetting } from "./errors/bad-setting.ts";
import { variablesIn } from "./settings-file.ts";
import { isProxyName } from "./limits/proxies.ts";
import { type ForwardingOptions, urlProblem } from "./forwarding/settings.ts";
import { secretBytes } from "./forwarding/sign.ts";
import { JOURNAL_FORMATS, type JournalFormat } from "./running/journal.ts";
import type { MetricsAddress } from "./running/serve-metrics.ts";
import { parseArgs } from "node:util";
import { DISCLOSURE_LEVELS, type DisclosureLevel, type Wave } from "../../src/report/index.ts";
import { isPostgresUrl } from "./sql/postgres-url.ts";
import { type Track, isDay } from "../../src/schema/index.ts";

export { BadSetting };

export interface Settings {
  port: number;
  host: string;
  /** A SQLite file, or `postgres://…`. */
  database: string;
  /** Most connections to PostgreSQL. */
  databasePool: number;
  surveys: string;
  origins: string[];
  token: string | undefined;
  /** How often one address and one network may send; see `LimitOptions`. */
  limits: { perMinute: number; perMinuteOfNetwork: number; proxies: string[] };
  graceDays: number;
  /** How what happens is written. */
  log: JournalFormat;
  /** Where metrics are answered; nowhere without it. */
  metrics: MetricsAddress | undefined;
  /** Seconds between saying that it stops and stopping. */
  drainSeconds: number;
  basePath: string;
  invitations: { key: string | undefined; channels: string[] };
  /** Where submissions are forwarded to; `undefined` for nowhere. */
  forwarding: (ForwardingOptions & { timeout: number }) | undefined;
  /** A CSV file with the tree of units. */
  units: string | undefined;
  results: {
    by?: string[];
    channels: string[];
    placements: string[];
    waves: Wave[];
    tracks: Track[];
    disclosure: DisclosureLevel;
    minimum: number;
    threshold: number;
    renewHours: number;
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Each is a flag (`--grace-days 3`), an environment variable (`GRACE_DAYS=3`), or a line of the file that `config` names; the first of these wins. */
const DEFAULTS = {
  config: "",
  port: "8787",
  host: "127.0.0.1",
  database: "data/submissions.db",
  "database-url": "",
  "database-pool": "10",
  surveys: "surveys",
  origins: "",
  token: "",
  proxy: "",
  "limit-address": "60",
  "limit-network": "300",
  "grace-days": "7",
  "base-path": "/api",
  log: "text",
  metrics: "",
  "drain-seconds": "0",
  units: "",
  "forward-url": "",
  "forward-secret": "",
  "forward-personal": "no",
  "forward-timeout": "15",
  "invitation-key": "",
  invited: "",
  "results-by": "",
  channels: "",
  placements: "",
  waves: "",
  tracks: "citizen",
  disclosure: "public",
  minimum: "10",
  threshold: "5",
  "renew-hours": "24",
};

/** The settings of the program, by the names of their flags. */
export type SettingName = keyof typeof DEFAULTS;

export const SETTING_NAMES = Object.keys(DEFAULTS) as readonly SettingName[];

/** What `--help` says of settings: each flag with what is taken without it. */
export const settingLines = (names: readonly SettingName[]): string[] =>
  names.map((name) => `  --${name.padEnd(12)} ${DEFAULTS[name] && `(${DEFAULTS[name]})`}`.trimEnd());

/** The environment variable of a setting. */
const variableOf = (name: SettingName): string => name.toUpperCase().replaceAll("-", "_");

/** The settings on a command line that has nothing else, each checked. */
export const settingsFrom = (args: readonly string[], environment: Environment): Settings =>
  settingsOf(flagsOf(args), environment);

/** The settings of the program, each checked. @param flags those that are given, by name; others in it are left alone */
export function settingsOf(flags: Readonly<Partial<Record<string, string>>>, environment: Environment): Settings {
  const file = flags["config"] ?? environment["CONFIG"];
  const inFile: Environment = file ? variablesIn(file, SETTING_NAMES.map(variableOf)) : {};
  const value = (name: SettingName): string =>
    flags[name] ?? environment[variableOf(name)] ?? inFile[variableOf(name)] ?? DEFAULTS[name];
  const settings = {
    port: whole("port", value("port"), 65_535),
    host: value("host"),
    database: databaseOf(flags, value),
    databasePool: whole("database-pool", value("database-pool"), 1000),
    surveys: value("surveys"),
    origins: list(value("origins")).map(origin),
    token: value("token") || undefined,
    limits: {
      perMinute: whole("limit-address", value("limit-address"), 1_000_000),
      perMinuteOfNetwork: whole("limit-network", value("limit-network"), 1_000_000),
      proxies: list(value("proxy")).map(proxy),
    },
    graceDays: whole("grace-days", value("grace-days"), 3650),
    log: journalFormat(value("log")),
    metrics: value("metrics") ? metricsAddress(value("metrics")) : undefined,
    drainSeconds: whole("drain-seconds", value("drain-seconds"), 600),
    basePath: value("base-path").replace(/^\/?/, "/").replace(/\/$/, ""),
    units: value("units") || undefined,
    forwarding: forwardingOf(value),
    invitations: { key: invitationKey(value("invitation-key")), channels: list(value("invited")) },
    results: {
      ...(value("results-by") && { by: list(value("results-by")) }),
      channels: list(value("channels")),
      placements: list(value("placements")),
      waves: list(value("waves")).map(wave),
      tracks: list(value("tracks")).map(track),
      disclosure: level(value("disclosure")),
      minimum: whole("minimum", value("minimum"), 1000),
      threshold: whole("threshold", value("threshold"), 1000),
      renewHours: whole("renew-hours", value("renew-hours"), 8784),
    },
  };
  if (!settings.token && !["127.0.0.1", "::1", "localhost"].includes(settings.host)) {
    throw new BadSetting(
      `With the host ${settings.host} everyone in reach could read all submissions. Set a token: TOKEN=…`,
    );
  }
  if (settings.invitations.channels.length && !settings.invitations.key) {
    throw new BadSetting(
      "invited names channels whose forms need a code, but codes cannot be read without a key: INVITATION_KEY=…",
    );
  }
  return settings;
}

/** The URL, unless a flag names a file: a container's image, for one, has a variable for both. */
function databaseOf(flags: Readonly<Partial<Record<string, string>>>, value: (name: SettingName) => string): string {
  if (flags["database"] && flags["database-url"]) {
    throw new BadSetting("--database names a file, and --database-url a server. Give one of them.");
  }
  const url = flags["database"] ? "" : value("database-url");
  if (url === "") return value("database");
  if (isPostgresUrl(url)) return url;
  // It may hold a password, so it is not said.
  throw new BadSetting("database-url is no address of PostgreSQL. Write postgres://user:password@host:5432/database");
}

function flagsOf(args: readonly string[]): Partial<Record<SettingName, string>> {
  const options = Object.fromEntries(SETTING_NAMES.map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ args: [...args], options }).values as Partial<Record<SettingName, string>>;
  } catch (error) {
    throw new BadSetting(`${(error as Error).message} Flags: ${SETTING_NAMES.map((name) => `--${name}`).join(" ")}`);
  }
}

function whole(name: SettingName, text: string, most: number): number {
  if (/^\d+$/.test(text) && Number(text) <= most) return Number(text);
  throw new BadSetting(`${name} is “${text}”. Give a whole number from 0 to ${most}.`);
}

function forwardingOf(value: (name: SettingName) => string): Settings["forwarding"] {
  const url = value("forward-url");
  if (!url) return undefined;
  const problem = urlProblem(url);
  if (problem) throw new BadSetting(`forward-url is “${url}”. ${problem}`);
  const secrets = list(value("forward-secret"));
  if (!secrets.length || !secrets.every(secretBytes))
    throw new BadSetting(
      "forward-secret is no secret. Give whsec_ and base64 of 24 to 64 bytes by chance: echo whsec_$(openssl rand -base64 32)",
    );
  const personal = value("forward-personal");
  if (personal !== "yes" && personal !== "no")
    throw new BadSetting(`forward-personal is “${personal}”. Choose from: yes, no.`);
  const timeout = whole("forward-timeout", value("forward-timeout"), 300);
  return { url, secrets, personal: personal === "yes", timeout: Math.max(1, timeout) };
}

/** A short one could be found by trying. */
function invitationKey(text: string): string | undefined {
  if (!text) return undefined;
  if (text.length >= 32) return text;
  throw new BadSetting("invitation-key is too short. Give 32 signs by chance or more: openssl rand -base64 32");
}

const list = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

function track(text: string): Track {
  if (text === "citizen" || text === "self" || text === "verified") return text;
  throw new BadSetting(`tracks has “${text}”. Choose from: citizen, self, verified.`);
}

function level(text: string): DisclosureLevel {
  const found = DISCLOSURE_LEVELS.find((each) => each === text);
  if (found) return found;
  throw new BadSetting(`disclosure is “${text}”. Choose from: ${DISCLOSURE_LEVELS.join(", ")}.`);
}

function journalFormat(text: string): JournalFormat {
  const found = JOURNAL_FORMATS.find((each) => each === text);
  if (found) return found;
  throw new BadSetting(`log is “${text}”. Choose from: ${JOURNAL_FORMATS.join(", ")}.`);
}

function metricsAddress(text: string): MetricsAddress {
  const [, host, port] = /^(?:(\[[\da-f:]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(text) ?? [];
  if (port === undefined || Number(port) > 65_535)
    throw new BadSetting(
      `metrics is “${text}”. Write a port such as 9464, or an address and a port such as 10.0.0.5:9464.`,
    );
  return { host: host?.replace(/^\[(.*)\]$/, "$1") ?? "127.0.0.1", port: Number(port) };
}

function proxy(text: string): string {
  if (isProxyName(text)) return text;
  throw new BadSetting(`proxy has “${text}”. Write an address, a network such as 10.0.0.0/24, or unix`);
}

/** The window is its own name. */
function wave(text: string): Wave {
  const [from = "", to = "", ...rest] = text.split("..");
  if (isDay(from) && isDay(to) && from <= to && !rest.length) return { id: text, from, to };
  throw new BadSetting(`waves has “${text}”. Write the first and the last day, such as 2026-01-01..2026-03-31`);
}

/** Browsers send exactly this form, so anything else would never match. */
function origin(text: string): string {
  const exact = /^https?:/.test(text) && URL.canParse(text) ? new URL(text).origin : undefined;
  if (exact === text) return text;
  const hint = exact ?? "such as https://example.gov.vn";
  throw new BadSetting(`origins has “${text}”. Write scheme, host and port only: ${hint}`);
}
