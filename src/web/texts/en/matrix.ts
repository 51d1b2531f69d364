/** Holds what the matrix of a process says; the other words of the process are in index.ts. */
import { many } from './words.js';

export const matrixTexts = {
  kinds: { STATE: 'States', ORGANIZATION: 'Organisations', PERSON: 'People' },
  rows: 'Rows',
  sort: 'Sorted by',
  sorts: { first: 'first edition named at', editions: 'number of editions', name: 'name' },
  namedAt: 'Named at',
  anyNumber: 'any number of editions',
  all: (editions: number) => `all ${editions}`,
  exactly: (n: number) => `exactly ${n}`,
  atLeast: (n: number) => `at least ${n}`,
  namedHint:
    'Named at one edition does not mean at no other: of most cells nothing is known. People stand for themselves here.',
  column: 'named at',
  ofEditions: (n: number, editions: number) => `named at ${n} of ${editions}`,
  edition: 'Edition',
  named: 'Named, of those reported',
  announced: 'as announced',
  conditions: {
    any: 'any',
    present: 'there',
    absent: 'not there',
    unseen: 'not seen',
  },
  conditionSays: {
    any: 'whether there or not',
    present: 'only who was there',
    absent: 'only who is known not to have been there',
    unseen: 'only who is not seen there: not known either way',
  },
  head: (edition: string, says: string, next: string) => `${edition}: ${says}. Press for: ${next}`,
  headHint:
    'Press the button under an edition to ask for who was there, who is known not to have been, or who is not seen there.',
  shown: (shown: number, total: number) =>
    shown === total ? many(total, 'row') : `${shown.toLocaleString('en-GB')} of ${many(total, 'row')}`,
  of: (shown: number, total: number) =>
    shown === total
      ? total.toLocaleString('en-GB')
      : `${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
  asked: {
    present: (editions: string) => `there: ${editions}`,
    absent: (editions: string) => `known not to be there: ${editions}`,
    unseen: (editions: string) => `not seen, so not known: ${editions}`,
  },
  clear: 'Show all rows',
  none: 'Nobody is recorded so. That is no answer about what is not known.',
  gap: 'not known, between two editions at which it is named',
  sum: (present: number, absent: number, unknown: number) =>
    [`${present} named`, absent === 0 ? '' : `${absent} known not to be there`, `${unknown} not known`]
      .filter(Boolean)
      .join(', '),
  bodies: (actor: string) => `How these bodies belong to ${actor}`,
  posts: 'posts at that time, as far as dates tell',
} as const;
