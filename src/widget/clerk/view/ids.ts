export const fieldId = (id: string): string => `field:${id}`;
export const labelId = (id: string): string => `label:${id}`;
export const hintId = (id: string): string => `hint:${id}`;
export const problemId = (id: string): string => `problem:${id}`;

/** A field of the batch; an item may have the name of a context field. */
export const batchId = (name: string): string => `?batch.${name}`;
