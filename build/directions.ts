/** What the code of one folder may import. Whatever is not listed here is forbidden. */
export interface Allowance {
  /** Folders of ours. A folder may always import itself. */
  folders: string[];
  /** Packages, and `node` for Node's built-in modules. */
  packages: string[];
}

/**
 * The tree's directions, by folder. Nothing imports widget, results, cli or collector, because none lists them; but for
 * their types, which `frameworks` puts into other words.
 */
export const directions: Record<string, Allowance> = {
  "src/errors": { folders: [], packages: [] },
  "src/schema": { folders: ["locales"], packages: ["zod"] },
  "src/presets": { folders: ["schema", "locales"], packages: [] },
  "src/locales": { folders: [], packages: [] },
  "src/answers": { folders: ["schema"], packages: [] },
  "src/storage": { folders: [], packages: ["idb-keyval"] },
  "src/outbox": { folders: ["storage"], packages: [] },
  "src/offline": { folders: [], packages: ["workbox-core", "workbox-routing", "workbox-strategies"] },
  "src/design": { folders: [], packages: [] },
  "src/qr": { folders: [], packages: ["uqr"] },
  "src/widget": {
    folders: ["schema", "answers", "storage", "outbox", "units", "files", "locales", "design", "ui", "qr"],
    packages: ["lit"],
  },
  "src/units": { folders: ["schema"], packages: [] },
  "src/report": { folders: ["errors", "schema", "units", "locales"], packages: [] },
  "src/publication": { folders: ["schema", "report", "locales"], packages: [] },
  "src/plan": { folders: ["schema", "answers", "report"], packages: [] },
  "src/ui": { folders: [], packages: ["lit"] },
  "src/results": {
    folders: ["schema", "report", "publication", "locales", "design", "ui"],
    packages: ["lit"],
  },
  "src/frame": { folders: [], packages: [] },
  "src/frameworks": { folders: ["results"], packages: ["lit", "react", "svelte", "vue"] },
  "src/print": { folders: ["schema", "answers", "locales", "design", "qr"], packages: [] },
  "src/files": { folders: ["errors"], packages: [] },
  "src/cli": {
    folders: ["errors", "schema", "report", "publication", "plan", "print", "qr", "locales", "files"],
    packages: ["node", "docx", "write-excel-file", "zod"],
  },
  "collector/src": {
    folders: ["errors", "schema", "answers", "report", "print", "locales", "files"],
    packages: ["node", "@hono/node-server", "hono", "kysely", "libsql", "pg", "pino", "prom-client"],
  },
};
