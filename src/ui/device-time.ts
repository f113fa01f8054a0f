/** The moment by the device's clock. Scripts that set `Date` to another day, for previews, tests or a server's time, leave files alone. */
export function deviceTime(): Date {
  let time: number | undefined;
  try {
    time = new File([], "").lastModified;
  } catch {
    // Old portals have a `File` of their own, for uploads.
  }
  return new Date(time || new Date());
}
