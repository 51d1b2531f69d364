/** Names one year, or the years from one to another; it reads the same in every language. */
export const spanOf = (from: number | string, to: number | string): string =>
  String(from) === String(to) ? String(from) : `${from}–${to}`;
