import { isTooDeep } from "../../src/schema/index.ts";
import { RequestProblem } from "./request-problem.ts";

const JSON_TYPES = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** The request's JSON body, unless it is declared as something else, too large or too deep. */
export async function readJsonBody(request: Request, maxBytes: number, types = JSON_TYPES): Promise<unknown> {
  if (!types.test(request.headers.get("Content-Type") ?? "")) {
    throw new RequestProblem("wrong-type", {}, { headers: { "Accept-Post": "application/json" } });
  }
  const bytes = await readBytes(request, maxBytes);
  const data = parse(bytes);
  if (isTooDeep(data)) throw new RequestProblem("too-deep");
  return data;
}

/** Counts while reading: a chunked body has no length, and a length may lie. */
export async function readBytes({ headers, body }: Request, maxBytes: number): Promise<Uint8Array> {
  // The rest of a body that is too large is not read, so the connection cannot be used again.
  const tooLarge = new RequestProblem("too-large", { most: maxBytes }, { headers: { Connection: "close" } });
  if (Number(headers.get("Content-Length")) > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge;
      chunks.push(chunk);
    }
  } catch (error) {
    // Only the sender's connection can break here. It is no failure of ours, and nobody reads the answer.
    throw error === tooLarge ? error : new RequestProblem("cut-off");
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new RequestProblem("not-json", { reason: String((error as Error).message) });
  }
}
