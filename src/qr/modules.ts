import { encode } from "uqr";

/** The squares of a code, row by row; `true` is black. Without the quiet zone around it. */
export type Modules = readonly (readonly boolean[])[];

/** The code of an address. Level M can be read with up to 15% of it dirty or torn. */
export const modulesOf = (address: string): Modules => encode(address, { ecc: "M", border: 0 }).data;
