import { type CountedType, answeredOnly } from "./counted-type.ts";

export const text: CountedType = answeredOnly;
