/** Says the main finding of an event: when and where it was, who organised it, how many came and how many of them are known. */
import { addressOf, entityAddress } from '../browser/router.js';
import { predicates, wordFor } from '../enum-labels.js';
import { formatEdtf } from '../format/period.js';
import { shortNameOf } from '../format/short-name.js';
import type { EventFindingQuery, FactFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { type Clause, claimed, counted, type Receipt, withoutGaps } from './clause.js';

export type EventFacts = NonNullable<EventFindingQuery['event']>;

/** More names than these are no sentence. */
const MOST_ORGANIZERS = 6;

export function eventFinding(event: EventFacts): readonly Clause[] {
  const { id, attendance, declarations } = event;
  const words = texts.findings.event;
  const address = entityAddress(id);
  const states = attendance.counts.find(({ what }) => what === 'states');
  return withoutGaps([
    whenAndWhere(event),
    organizedBy(event),
    numberOfStates(event),
    states === undefined ? undefined : counted(words.identified(states.identified), address),
    declarations.length === 0 ? undefined : counted(words.declarations(declarations.length), address),
  ]);
}

/** What was only announced is no report; the numbers of an event hold announcements where there is nothing else. */
function numberOfStates({ id, attendance, states: { nodes } }: EventFacts): Clause | undefined {
  const count = attendance.counts.find(({ what }) => what === 'states');
  if (count === undefined) return undefined;
  const claims = nodes.flatMap(({ evidence }) => evidence.claims);
  const isReported = claims.some(({ modality, rank }) => modality !== 'ANNOUNCED' && rank !== 'DEPRECATED');
  const words = isReported ? texts.findings.event.reported : texts.findings.event.announced;
  return claimed(
    words(count.reportedMin, count.reportedMax),
    addressOf('/contested', { entity: id, predicate: 'attendance.states' }),
    nodes.map(receiptOf),
  );
}

/** Says of what is not reported to have been held only what was planned. */
function whenAndWhere({ id, status, period, place, dates, places }: EventFacts): Clause | undefined {
  const words = texts.findings.event.held[status];
  const known = [dates, ...(place === null ? [] : [places])].flatMap(({ nodes }) => nodes);
  if (dates.nodes.length === 0 || !isAccepted(dates.nodes)) return undefined;
  return claimed(
    words(formatEdtf(period.edtf), place?.name ?? null),
    entityAddress(id),
    known.map(receiptOf),
  );
}

const isAccepted = (facts: readonly FactFragment[]): boolean =>
  facts.every(({ accepted }) => accepted !== null);

function organizedBy({ id, organizers }: EventFacts): Clause | undefined {
  const held = organizers.filter(
    ({ standing, role }) => standing === 'REPORTED' && ORGANIZING.includes(role),
  );
  const names = [...new Set(held.map(({ actor }) => shortNameOf(actor)))];
  const { organized, organizers: count } = texts.findings.event;
  return claimed(
    names.length > MOST_ORGANIZERS ? count(names.length) : organized(names),
    addressOf(`/organizers/${id}`),
    held.map(({ actor, evidence }) => ({ label: shortNameOf(actor), evidence })),
  );
}

const receiptOf = ({ predicate, evidence }: FactFragment): Receipt => ({
  label: wordFor(predicates, predicate),
  evidence,
});

/** Whoever gave money or a name is no organiser. */
const ORGANIZING = ['HOST', 'ORGANIZER', 'CO_ORGANIZER', 'CO_CHAIR'];
