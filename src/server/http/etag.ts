/** Tells whether the client holds what has the tag. It compares weakly, as If-None-Match asks (RFC 9110, 13.1.2). */
export function isHeldAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch?.trim() === '*') return true;
  return ifNoneMatch?.match(/"[^"]*"/g)?.includes(etag.replace(/^W\//, '')) ?? false;
}
