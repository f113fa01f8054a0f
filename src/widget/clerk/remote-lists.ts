import { type Option, type Survey, placesOf } from "../../schema/index.ts";
import { fetchList } from "../items/remote-list.ts";

/** The long lists of a survey that are elsewhere, by item; each is there once it has come. */
export function remoteLists({
  survey,
  came,
}: {
  survey: Survey;
  came(): void;
}): ReadonlyMap<string, readonly Option[]> {
  const lists = new Map<string, readonly Option[]>();
  const fetchOne = async (id: string, address: string): Promise<void> => {
    // Without the list any code is taken, as it stands on the paper.
    const list = await fetchList(address).catch(() => undefined);
    if (list) lists.set(id, list);
    came();
  };
  for (const { item } of placesOf(survey).values())
    if ("url" in item && item.url && !item.options) void fetchOne(item.id, item.url);
  return lists;
}
