/** Gathers the facts of the sentence about a process from the answers that the page has, and the evidence of its cells. */
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../api/client.js';
import { dataOf, useQuery } from '../../api/use-query.js';
import { Finding } from '../../components/finding.js';
import { presencesOf } from '../../components/presences-of.js';
import { surestOf } from '../../findings/clause.js';
import { isNamedAtAll, type ProcessFacts, processFinding } from '../../findings/process.js';
import { firstDayOf, isDated } from '../../format/period.js';
import {
  BodiesDocument,
  type CountAs,
  MatrixDocument,
  PresencesDocument,
  type ProcessQuery,
} from '../../generated/graphql.js';

type Series = NonNullable<ProcessQuery['series']>;
type Presence = ProcessFacts['presence'];

interface Props {
  readonly series: Series;
  readonly countAs: CountAs;
}

export function ProcessSentence({ series: { id, editions }, countAs }: Props) {
  const matrix = dataOf(useQuery(MatrixDocument, { id, countAs }))?.series?.matrix;
  const rows = matrix === undefined || matrix.truncated ? undefined : matrix.rows;
  const events = editions.map(({ event }) => event.id);
  const atAll = (rows ?? []).filter((row) => isNamedAtAll(row, events.length)).map(({ actor }) => actor.id);
  const presence = usePresence(events, atAll);
  if (rows === undefined) return null;
  const facts: ProcessFacts = {
    id,
    editions: editions.map(({ event, evidence }) => ({ id: event.id, label: event.shortName, evidence })),
    years: yearsOf(editions),
    rows,
    presence,
  };
  return <Finding clauses={processFinding(facts)} />;
}

/** So many editions and actors have their evidence read for one sentence. */
const MOST_EDITIONS = 12;
const MOST_ACTORS = 4;

/** Reads the evidence that each of some actors was at each of some events; until it is here, nothing is known. */
function usePresence(events: readonly string[], actors: readonly string[]): Presence {
  const [presence, setPresence] = useState<Presence>(() => () => undefined);
  useEffect(() => {
    let isWanted = true;
    setPresence(() => () => undefined);
    if (actors.length > 0 && actors.length <= MOST_ACTORS && events.length <= MOST_EDITIONS)
      readPresence(events, actors).then(
        (read) => isWanted && setPresence(() => read),
        // The sentence does without a clause that it has no evidence for.
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [events.join(), actors.join()]);
  return presence;
}

async function readPresence(events: readonly string[], actors: readonly string[]): Promise<Presence> {
  const [attended, bodies] = await Promise.all([
    Promise.all(events.map((id) => ask(PresencesDocument, { id }))),
    Promise.all(actors.map((id) => ask(BodiesDocument, { id }))),
  ]);
  return (actor, event) => {
    const data = attended[events.indexOf(event)]?.event;
    const links = bodies[actors.indexOf(actor)]?.neighbourhood?.links;
    if (!data || links === undefined) return undefined;
    return surestOf(
      presencesOf(data, actor, links).map(({ evidence, links: way }) => [
        evidence,
        ...way.map((link) => link.evidence),
      ]),
    );
  };
}

/** The first and the last year, if sources leave no doubt in which year these editions began. */
function yearsOf(editions: Series['editions']): ProcessFacts['years'] {
  const dated = editions
    .filter(({ event }) => isDated(event.period))
    .toSorted((a, b) => firstDayOf(a.event.period).localeCompare(firstDayOf(b.event.period)));
  if (dated.length < editions.length) return undefined;
  const [first, last] = [dated[0], dated.at(-1)].map((edition) => {
    const evidence = edition?.event.dates.nodes[0]?.evidence;
    if (edition === undefined || evidence === undefined) return undefined;
    const { period, shortName: label } = edition.event;
    const year = period.startEarliest.slice(0, 4);
    return year === period.startLatest.slice(0, 4) ? { year, label, evidence } : undefined;
  });
  return first === undefined || last === undefined ? undefined : [first, last];
}
