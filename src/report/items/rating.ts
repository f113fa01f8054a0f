import { type CountedType, oneOption } from "./counted-type.ts";

export const rating: CountedType = oneOption;
