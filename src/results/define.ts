import { isAble } from "../ui/is-able.ts";
import { SatisfactionResults } from "./results-element.ts";

// A page may carry the script twice; the first one serves.
if (isAble("satisfaction-results") && !customElements.get("satisfaction-results"))
  customElements.define("satisfaction-results", SatisfactionResults);
