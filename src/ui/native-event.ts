/** The browser's own `Event`, whatever the page's library calls so: MooTools has one that makes nothing to dispatch. */
export const NativeEvent = (globalThis.document?.createEvent("Event").constructor ?? Event) as typeof Event;
