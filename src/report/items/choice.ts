import { type CountedType, oneOption } from "./counted-type.ts";

export const choice: CountedType = oneOption;
