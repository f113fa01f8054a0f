/**
 * The strictest policy that a page with the survey needs: its own files, and nothing else.
 * The first line is what we promise to run under; the second only closes doors that the first leaves open.
 */
export const contentSecurityPolicy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'",
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join("; ");
