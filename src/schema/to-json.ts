const { hasOwnProperty } = Object.prototype;

/**
 * JSON as `JSON.stringify` writes it where nothing has a `toJSON`. A page's library may give one to arrays, objects or dates, and then what
 * leaves would not be what was answered. For plain data: objects, arrays, strings, numbers, booleans and null.
 */
export function toJson(value: unknown): string {
  // No primitive is asked for its `toJSON`: https://tc39.es/ecma262/#sec-serializejsonproperty
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let text = "";
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) text += `${i ? "," : ""}${toJson(value[i]) ?? "null"}`;
    return `[${text}]`;
  }
  for (const key in value) {
    const member = hasOwnProperty.call(value, key) ? toJson((value as Record<string, unknown>)[key]) : undefined;
    if (member !== undefined) text += `${text && ","}${toJson(key)}:${member}`;
  }
  return `{${text}}`;
}
