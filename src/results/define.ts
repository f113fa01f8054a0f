import { adoptBy } from "../ui/adopt-styles.ts";
import { log } from "../ui/log.ts";
import { guardPlace } from "../ui/guard.ts";
import { whenAble } from "../ui/is-able.ts";
import { SatisfactionResults } from "./results-element.ts";

whenAble("satisfaction-results", (adopt) => {
  adoptBy(adopt);
  if (customElements.get("satisfaction-results"))
    log("satisfaction-results", "its script is in this page twice; the first one serves.");
  else {
    customElements.define("satisfaction-results", SatisfactionResults);
    // On a server there is nothing to keep apart.
    if ("document" in globalThis) guardPlace(window);
  }
});
