/**
 * The ways to a survey that a link may name (`?channel=qr`): those for which a report has words, but for `kiosk`, because no
 * link makes a phone a shared device.
 */
export const LINK_CHANNELS: readonly string[] = [
  "web",
  "qr",
  "zalo",
  "post",
  "counter",
  "email",
  "sms",
  "phone",
  "paper",
];

/** The channels for which a report has words. */
export const NAMED_CHANNELS: readonly string[] = [...LINK_CHANNELS, "kiosk"];
