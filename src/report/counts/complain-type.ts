import type { CountFault, CountFaultCode } from "./counts-type.ts";

/** Reports what is wrong with one row. */
export type Complain = (code: CountFaultCode, index: number, column: string, params?: CountFault["params"]) => void;
