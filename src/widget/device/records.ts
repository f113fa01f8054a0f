import { Records } from "../../storage/records.ts";

let shared: Records | undefined;

/** What the page's surveys keep on the device: drafts, letters, numbers of forms. */
export const records = (): Records => (shared ??= new Records());
