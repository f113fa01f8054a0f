import { once } from "node:events";
import { isIP } from "node:net";
import { connect } from "node:tls";
import { validityFinding } from "./certificate.ts";
import { type Finding, bad, good, noteworthy } from "./finding.ts";

const PATIENCE = 10_000;

/** How the collector looks to people who reach it at this address. */
export async function* outsideFindings(url: string, origins: readonly string[]): AsyncGenerator<Finding> {
  const base = url.replace(/\/$/, "");
  if (!URL.canParse(base))
    return void (yield bad("outside", `“${url}” is no address. Write it such as https://thuanloc.gov.vn/api`));
  // First, because without a valid one nothing else can be asked.
  yield* certificateFindings(new URL(base));
  const ready = await ask(`${base}/ready`);
  if (typeof ready === "string") return void (yield bad("outside", `${base}/ready: ${ready}`));
  yield ready.status === 200
    ? good("outside", `${base}/ready answers`)
    : bad(
        "outside",
        `${base}/ready says ${ready.status}. Look whether the collector runs, and whether the web server leads ${new URL(base).pathname}/ to it`,
      );
  yield clockFinding(ready);
  for (const origin of origins) yield await originFinding(base, origin);
  yield await openFinding(base);
}

async function ask(url: string, init: RequestInit = {}): Promise<Response | string> {
  try {
    return await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    return causeOf(error);
  }
}

const causeOf = (error: unknown): string => {
  const { message, cause } = error as Error;
  return (cause as Error | undefined)?.message ?? message;
};

/** By the clock of whoever answers: the web server's, or this machine's own. */
function clockFinding({ headers }: Response): Finding {
  const there = Date.parse(headers.get("Date") ?? "");
  if (Number.isNaN(there)) return noteworthy("clock", "The answer has no time to compare with. See: timedatectl");
  const seconds = Math.round(Math.abs(Date.now() - there) / 1000);
  return seconds > 60
    ? bad(
        "clock",
        `It differs by ${seconds} s from the web server's. Waves and periods go by it: timedatectl set-ntp true`,
      )
    : good("clock", "agrees with the web server's");
}

const RENEW =
  "Browsers send nothing to an expired one. Renew it on the web server (certbot renew), load it (systemctl reload nginx), and see why this does not happen by itself";

async function* certificateFindings({ protocol, hostname, port }: URL): AsyncGenerator<Finding> {
  // On this machine itself, nobody is on the way.
  if (protocol !== "https:" && /^(localhost|127\.|\[::1\])/.test(hostname)) return;
  if (protocol !== "https:") {
    return void (yield bad(
      "certificate",
      "The address is not https:, so whoever is on the way reads answers, and browsers block it from pages that are",
    ));
  }
  const host = hostname.replace(/^\[|\]$/g, "");
  const socket = connect({
    host,
    port: Number(port || 443),
    // An address has no name to ask for.
    ...(!isIP(host) && { servername: host }),
    // One that browsers refuse is read, too, to say what is wrong with it. Nothing is sent.
    rejectUnauthorized: false,
  });
  try {
    await once(socket, "secureConnect", { signal: AbortSignal.timeout(PATIENCE) });
    const { authorizationError: refused } = socket;
    yield validityFinding("certificate", socket.getPeerCertificate(), RENEW);
    if (refused && String(refused) !== "CERT_HAS_EXPIRED")
      yield bad(
        "certificate",
        `Browsers refuse it (${refused instanceof Error ? refused.message : refused}). Give the web server the certificate of this name with its whole chain (fullchain.pem)`,
      );
  } catch (error) {
    yield bad(
      "certificate",
      `${hostname} cannot be reached through TLS: ${causeOf(error)}. Look at the web server's log`,
    );
  } finally {
    socket.destroy();
  }
}

/** Asks as a browser does before a page of another origin may send. */
async function originFinding(base: string, origin: string): Promise<Finding> {
  const headers = {
    Origin: origin,
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "content-type",
  };
  const answer = await ask(`${base}/submissions`, { method: "OPTIONS", headers });
  const allowed = typeof answer === "string" ? undefined : answer.headers.get("Access-Control-Allow-Origin");
  return allowed === origin
    ? good("origins", `pages of ${origin} may send`)
    : bad(
        "origins",
        `Pages of ${origin} cannot send: the answer to OPTIONS names ${allowed ? `“${allowed}”` : "no origin"}. Let the web server pass OPTIONS and the collector's headers on as they are`,
      );
}

/** Without a token, whoever asks from outside must be refused. */
async function openFinding(base: string): Promise<Finding> {
  const answer = await ask(`${base}/submissions`);
  const status = typeof answer === "string" ? 0 : answer.status;
  return status === 200
    ? bad(
        "token",
        `Anybody can list all submissions at ${base}/submissions. Set a token at once: TOKEN=$(openssl rand -hex 32)`,
      )
    : good("token", `nobody can list submissions from outside (${status})`);
}
