import type { Page } from "playwright-core";

/** What the widget keeps on the device: each record's key and value, in the order of the keys. */
export const recordsOf = (page: Page): Promise<[key: string, value: unknown][]> =>
  page.evaluate(
    () =>
      new Promise<[string, unknown][]>((resolve) => {
        const opening = indexedDB.open("satisfaction-survey");
        opening.onsuccess = () => {
          const store = opening.result.transaction("records").objectStore("records");
          const keys = store.getAllKeys();
          store.getAll().onsuccess = ({ target }) => {
            opening.result.close();
            const values = (target as IDBRequest<unknown[]>).result;
            resolve(values.map((value, at) => [String(keys.result[at]), value]));
          };
        };
      }),
  );
