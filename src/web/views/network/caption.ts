/** Puts into words what a saved picture shows, so that it can be read away from the page. */
import { kinds as kindWords } from '../../enum-labels.js';
import { texts } from '../../texts.js';
import type { NetworkQuestion } from './question.js';

export interface CaptionFacts {
  readonly question: NetworkQuestion;
  readonly seriesName: string | undefined;
  /** Names an actor by its id. */
  readonly nameOf: (id: string) => string;
  readonly day: string;
  readonly version: string | undefined;
  readonly address: string;
  /** The line of counts above the picture. */
  readonly counts: string;
}

/** The counts, the filters, and where and when the picture was made. */
export function captionOf(facts: CaptionFacts): readonly string[] {
  const words = texts.instrument;
  return [
    facts.counts,
    filtersOf(facts).join('; '),
    `${words.made(facts.day, facts.version)}, ${facts.address}`,
  ];
}

function filtersOf({ question, seriesName, nameOf }: CaptionFacts): readonly string[] {
  const { series, kinds, countAs, from, to, sure, min, ego, grown, hubs } = question;
  const words = texts.instrument.filterLine;
  const hasPeriod = from !== null || to !== null;
  return [
    series === null ? texts.network.allSeries : words.series(seriesName ?? series),
    ...(kinds.length === 0 ? [] : [words.kinds(kinds.map((kind) => kindWords[kind] ?? kind))]),
    words.countAs(texts.process.counts[countAs] ?? countAs),
    ...(hasPeriod ? [words.period(String(from ?? '…'), String(to ?? '…'), sure)] : []),
    words.min(min),
    ...(ego === null ? [] : [words.ego(nameOf(ego))]),
    ...(grown.length === 0 ? [] : [words.grown(grown.map(nameOf))]),
    ...(hubs === null ? [] : [words.hubs(hubs)]),
  ];
}
