/**
 * Whether an address of this site names a file that a page with a survey is made of. An address without such an
 * ending may be an endpoint, which is none of the worker's business.
 */
export const isFile = (address: string): boolean => {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && /\.(?:m?js|css|json|svg|png|jpe?g|gif|webp|avif|ico|woff2?)$/i.test(pathname);
};

/** Whether it names a chunk of the widget, whose name changes with its content. */
export const isChunk = (address: string): boolean => /\/chunks\/[\w-]+-[\w-]{8}\.js$/.test(new URL(address).pathname);
