import type { Online } from "../../print/index.ts";
import { MOST_CHARACTERS, webAddress, withParameters } from "../../qr/address.ts";
import { modulesOf } from "../../qr/modules.ts";
import type { Survey } from "../../schema/index.ts";
import { UsageError } from "../cli-error.ts";

/** The parameters that an address carries. */
export interface Way {
  /** @default the address' own, else `qr` */
  channel?: string | undefined;
  placement?: string | undefined;
  /** The number of the booklet, in the parameter that the survey takes it from. */
  booklet?: number | undefined;
}

/**
 * The way to the same survey online. Its address says that it was scanned, unless it names a channel already, and which unit is
 * rated, in the parameter that the survey takes it from.
 * @param survey `undefined` when it is not at hand: then the unit is the parameter `unit`
 * @throws UsageError
 */
export function online(
  flag: string,
  url: string,
  survey: Pick<Survey, "context" | "rotation"> | undefined,
  unit: string | undefined,
  { channel, placement, booklet }: Way = {},
): Online {
  const found = webAddress(url);
  if (!found) throw new UsageError("notAddress", { flag, got: url });
  const parameter = survey ? survey.context?.["unit"]?.param : "unit";
  // In an address that the survey does not read, every unit would be the same.
  if (unit !== undefined && parameter === undefined) throw new UsageError("unitUnread");
  const address = withParameters(found, {
    channel: channel ?? (found.searchParams.has("channel") ? undefined : "qr"),
    placement,
    ...(parameter && { [parameter]: unit }),
    ...(survey?.rotation?.param && booklet && { [survey.rotation.param]: String(booklet) }),
  });
  if (address.length > MOST_CHARACTERS)
    throw new UsageError("longAddress", { flag, length: address.length, most: MOST_CHARACTERS });
  return { address, modules: modulesOf(address) };
}
