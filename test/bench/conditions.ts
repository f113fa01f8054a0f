const kilobits = (perSecond: number) => (perSecond * 1024) / 8;

/**
 * A slow phone on slow 4G: 150 ms round trip, 1.6 Mbit/s down, 750 kbit/s up, as Lighthouse means it. The protocol delays
 * whole requests and knows no round trips for DNS, TCP and TLS, so Lighthouse multiplies the latency by 3.75 and takes
 * 0.9 of the rates when it throttles in this way; so do we.
 * https://github.com/GoogleChrome/lighthouse/blob/main/core/config/constants.js
 */
export const conditions = {
  cpuSlowdown: 4,
  network: {
    offline: false,
    latency: 150 * 3.75,
    downloadThroughput: kilobits(1.6 * 1024 * 0.9),
    uploadThroughput: kilobits(750 * 0.9),
  },
  viewport: { width: 412, height: 823 },
};
