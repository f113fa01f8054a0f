import { encode } from "uqr";
import type { Online } from "../../print/index.ts";
import type { Survey } from "../../schema/index.ts";
import { UsageError } from "../cli-error.ts";

/** More make the squares of the code, which is 28 mm wide on the form, too small for a phone. */
const MOST_CHARACTERS = 300;

/**
 * The way to the same survey online. Its address says that it was scanned, unless it names a channel already, and which unit is
 * rated, in the parameter that the survey takes it from.
 * @throws UsageError
 */
export function online(flag: string, url: string, { context }: Survey, unit: string | undefined): Online {
  const found = URL.canParse(url) ? new URL(url) : undefined;
  if (!found || !/^https?:$/.test(found.protocol)) throw new UsageError("notAddress", { flag, got: url });
  if (!found.searchParams.has("channel")) found.searchParams.set("channel", "qr");
  if (unit !== undefined) found.searchParams.set(context?.["unit"]?.param ?? "unit", unit);
  const address = found.href;
  if (address.length > MOST_CHARACTERS)
    throw new UsageError("longAddress", { flag, length: address.length, most: MOST_CHARACTERS });
  return { address, modules: encode(address, { ecc: "M", border: 0 }).data };
}
