import type { Survey } from "../../src/schema/index.ts";
import type { StoreReader } from "./store/store.ts";

/** The versions of a survey that have submissions, in the order in which they were first used. */
export const surveysUsed = async (store: Pick<StoreReader, "surveysUsed">, id: string): Promise<Survey[]> =>
  (await store.surveysUsed(id)).map(({ body }) => JSON.parse(body) as Survey);
