/** The browser's own classes, whatever the page's library calls so: MooTools has an `Event` that makes nothing to dispatch. */
const native = <Class>(name: string, otherwise: Class): Class =>
  (globalThis.document?.createEvent(name).constructor as Class | undefined) ?? otherwise;

export const NativeEvent = native("Event", globalThis.Event);
export const NativeUIEvent = native("UIEvent", globalThis.UIEvent);
