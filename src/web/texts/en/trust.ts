/** Holds what the view says that tells what would change without some sources. */
import { many } from './words.js';

export const trustTexts = {
  title: 'What if I do not trust this source?',
  titleOf: (name: string) => `What if I do not trust some sources: ${name}`,
  lead: 'Choose what to do without. The same policy then weighs the claims that are left, as if the others had never been read. Nothing in the record changes.',
  about: 'Facts about',
  aboutAll: 'Facts of everything that rests on the chosen sources',
  clearAbout: 'Not only about this',
  kinds: 'Leave out kinds',
  copies: 'Leave out reprints, translations and excerpts',
  copiesLegend: 'Copies',
  publishers: 'Leave out publishers',
  publishersHint: 'With every page that holds their text.',
  sources: 'Leave out single sources',
  subjectHint:
    'A fact that relates two is told of its subject alone: that somebody took part is a fact of the participant, not of the event.',
  contestedScope:
    'No source, publisher or entity is chosen, so these are the facts of the whole graph on which sources contradict each other.',
  cut: (shown: number, total: number) =>
    `Only the first ${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} facts were weighed: the numbers below are of these.`,
  none: 'There is no fact to weigh.',
  result: 'What would change',
  nothingChosen: 'Nothing is left out, so nothing changes.',
  measure: 'Facts',
  before: 'now',
  after: 'without them',
  measures: {
    supported: 'that a source supports',
    answered: 'with an accepted answer',
    contested: 'on which sources contradict each other',
    single: 'that rest on one origin alone',
  },
  sentence: (lost: number, answers: number, settled: number, all: number) =>
    lost + answers + settled === 0
      ? `None of ${many(all, 'fact')} would be lost or answered otherwise.`
      : `Of ${many(all, 'fact')}, ${lost.toLocaleString('en-GB')} would lose all support, ${answers.toLocaleString('en-GB')} would be answered otherwise, and on ${settled.toLocaleString('en-GB')} sources would no longer contradict each other.`,
  changes: {
    LOST: 'Would lose all support',
    ANSWER: 'Would be answered otherwise',
    SETTLED: 'Would no longer be contested',
    AGREEMENT: 'Answer stands, sources agree otherwise',
    WEAKER: 'Answer stands, on fewer sources',
    UNTOUCHED: 'Rests on none of them',
  },
  marks: {
    LOST: 'would be lost',
    ANSWER: 'other answer',
    SETTLED: 'no longer contested',
    AGREEMENT: 'other agreement',
    WEAKER: 'fewer sources',
    UNTOUCHED: 'untouched',
  },
  hints: {
    LOST: 'No source that is left says anything of these. That does not make them untrue.',
    ANSWER: 'Struck through is what is accepted now.',
    SETTLED: 'The answer is the one that is accepted now.',
    AGREEMENT: '',
    WEAKER: '',
    UNTOUCHED: '',
  },
  noAnswer: 'none is accepted',
  accepted: 'accepted now:',
  afterwards: 'then:',
  claims: (left: number, lost: number) => `${many(left, 'claim')} left, ${lost.toLocaleString('en-GB')} lost`,
  agreements: {
    SINGLE_SOURCE: 'one origin',
    UNANIMOUS: 'sources agree',
    COMPATIBLE: 'compatible',
    CONTESTED: 'contested',
  },
  agreement: (now: string, then: string) => `now ${now}, then ${then}`,
  network:
    'Ties of the network are not weighed here: they count events, and an event stands as long as one source tells of it.',
  link: 'What if I do not trust some of its sources?',
  basis: (facts: number) =>
    facts === 0 ? '' : `${many(facts, 'fact')}, weighed by the policy of the service`,
};
