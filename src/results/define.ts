import { adoptBy } from "../ui/adopt-styles.ts";
import { defineTag } from "../ui/define-tag.ts";
import { guardPlace } from "../ui/guard.ts";
import { whenAble } from "../ui/is-able.ts";
import { SatisfactionResults } from "./results-element.ts";

whenAble("satisfaction-results", (adopt) => {
  adoptBy(adopt);
  defineTag("satisfaction-results", SatisfactionResults);
  // On a server there is nothing to keep apart.
  if ("document" in globalThis) guardPlace(window);
});
