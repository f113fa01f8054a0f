import { isTooDeep } from "../../src/schema/index.ts";
import type { Connection } from "./connection.ts";
import { RequestProblem } from "./request-problem.ts";

const JSON_TYPES = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** The request's JSON body, unless it is declared as something else, too large or too deep. */
export async function readJsonBody(
  request: Request,
  maxBytes: number,
  { types = JSON_TYPES, bytes: body }: { types?: RegExp; bytes?: Connection["bytes"] } = {},
): Promise<unknown> {
  if (!types.test(request.headers.get("Content-Type") ?? "")) {
    throw new RequestProblem("wrong-type", {}, { headers: { "Accept-Post": "application/json" } });
  }
  const bytes = await readBytes(request, maxBytes, body);
  const data = parse(bytes);
  if (isTooDeep(data)) throw new RequestProblem("too-deep");
  return data;
}

/** Counts while reading: a chunked body has no length, and a length may lie. */
export async function readBytes(
  request: Request,
  maxBytes: number,
  body: Connection["bytes"] = request.body ?? undefined,
): Promise<Uint8Array> {
  if (Number(request.headers.get("Content-Length")) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    // Only the sender's connection can break here. It is no failure of ours, and nobody reads the answer.
    throw error instanceof RequestProblem ? error : new RequestProblem("cut-off");
  }
  return Buffer.concat(chunks);
}

/** The rest of a body that is too large is not read, so the connection cannot be used again. */
const tooLarge = (most: number): RequestProblem =>
  new RequestProblem("too-large", { most }, { headers: { Connection: "close" } });

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new RequestProblem("not-json", { reason: String((error as Error).message) });
  }
}
