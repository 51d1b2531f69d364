/** Holds what the views of sources say. */
import { many, restingOn } from './words.js';

export const sourcesTexts = {
  title: 'Sources',
  lead: 'Every page, text or item that a fact rests on. Each has a page that shows what it says, what rests on it alone, and where others say otherwise.',
  found: 'Sources',
  none: 'No source is known for this choice.',
  filters: {
    q: 'Words',
    publisher: 'Publisher',
    kind: 'Kind',
    lang: 'Language',
    from: 'From',
    to: 'To',
    copiesOf: 'Copies of',
  },
  facet: { KIND: 'Kinds', PUBLISHER: 'Publishers', LANGUAGE: 'Languages', YEAR: 'Years' },
  claims: (n: number) => (n === 0 ? 'supports nothing' : many(n, 'claim')),
  basis: (n: number) => restingOn(n, `${many(n, 'source')} as recorded`),

  above: 'Source',
  unknown: (id: string) => `The graph has no source with the id ${id}.`,
  publisher: 'Publisher',
  textOf: 'Holds the text of',
  kind: 'Kind',
  published: 'Published',
  undated: 'bears no date',
  language: 'Language',
  noLanguage: 'not recorded',
  address: 'Address',
  noAddress: 'none recorded',
  archived: 'This address is that of an archived copy.',
  notArchived: 'No archived copy is recorded.',
  copyOf: 'Reprints, translates or excerpts',
  independent: 'No source is recorded that it reprints, translates or excerpts.',
  copies: 'Copies of it',
  copiesHint: 'They reprint, translate or excerpt it. Whatever they repeat counts as one origin with it.',
  doubt: 'What if I do not trust this source?',
  page: 'Page of the source',

  summary: (facts: number, alone: number, disputed: number) =>
    `It tells of ${many(facts, 'fact')}. ${
      alone === 0
        ? 'None of them rests on it alone'
        : `${alone === 1 ? 'One rests' : `${alone.toLocaleString('en-GB')} rest`} on it alone`
    }; ${
      disputed === 0
        ? 'on none does another source say otherwise.'
        : `on ${disputed.toLocaleString('en-GB')} another source says otherwise or another answer is accepted.`
    }`,
  cut: (shown: number, total: number) =>
    `Only the first ${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} facts were looked at, so the numbers and lists below are of these.`,
  nothing: 'Nothing that the graph holds rests on it.',
  alone: 'What rests on it alone',
  aloneHint:
    'No other source that is recorded supports any claim about these. That none is recorded does not say that there is none.',
  disputed: 'Where others say otherwise',
  disputedHint:
    'Sources contradict each other, or the policy accepts another answer than the one given here.',
  says: 'What it says',
  aloneMark: 'on it alone',
  disputedMark: '≠ contested',
  otherAnswer: 'another answer is accepted',
  others: 'others:',
  at: 'at',
};
