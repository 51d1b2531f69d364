import { sourcesOf } from '../components/sources-of.js';
import { formatEdtf } from '../format/period.js';
import { texts } from '../texts.js';
import type { Clause } from './clause.js';

/** Writes the sentence with a note for each clause: how sure it is, and its sources. */
export function findingAsText(clauses: readonly Clause[], address: string): string {
  const sentence = texts.findings.sentence(clauses.map(({ text }, i) => `${text} [${i + 1}]`));
  const notes = clauses.map(({ support, receipts }, i) => {
    const sources = sourcesOf(receipts.flatMap(({ evidence }) => evidence.claims)).map(
      ({ publisher, title, published, url }) =>
        [publisher, title, published === null ? '' : formatEdtf(published), url ?? '']
          .filter(Boolean)
          .join(', '),
    );
    return texts.findings.source(i + 1, texts.findings.support[support], sources.join('; '));
  });
  const day = new Date().toISOString().slice(0, 10);
  return [sentence, ...notes, `${texts.findings.accessed(texts.name, day)}, ${address}`].join('\n');
}
