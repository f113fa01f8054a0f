import fc from "fast-check";
import { isLong } from "../support/long.ts";

/* `npm test` tries each property with the same cases every time, so that whoever changed nothing breaks nothing. The long run looks for new ones. */
if (!isLong) fc.configureGlobal({ seed: 1 });
