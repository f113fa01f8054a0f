import { type CountedType, answeredOnly } from "./counted-type.ts";

export const date: CountedType = answeredOnly;
