/**
 * Reads whose text a source holds off the words for its publisher. Seeds write `UNRCCA via nCa` where one passes on the text of
 * another, and `Gazette (from Khovar)`; any other words in parentheses describe the publisher.
 */

/** Returns the publisher whose text it is: UNRCCA, Khovar, and for `CARICC (old site)` CARICC. */
export function publisherOfText(publisher: string): string {
  const [, from] = /\((?:[^()]*, )?from (?:the )?([^()]+)\)\s*$/.exec(publisher) ?? [];
  if (from !== undefined) return from.trim();
  const [first = ''] = publisher.split(/,? via /);
  return first.replace(/\s*\([^()]*\)\s*$/, '').trim() || publisher.trim();
}

/** Returns a text that is equal for equal publishers, however the letters are written. */
export const publisherKey = (publisher: string): string =>
  publisher
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();
