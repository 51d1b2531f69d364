/** Projects what entities are looked up by beside their names. */
import type { EntityRecord, EventRecord, LinkRecord, Period } from '../../domain/model.js';
import { contextForms, kindForm, monthForm } from '../../domain/names/context-words.js';
import type { SearchContext } from '../../domain/names/search-context.js';
import type { Projection } from '../../domain/projection.js';
import { groupBy } from '../../domain/text/group-by.js';
import { MAX_DAY, MIN_DAY } from '../../domain/time/iso-day.js';
import { possibleYears, yearOf, yearText } from '../../domain/time/possible-years.js';
import type { ProjectionContext } from './projection-context.js';

type Projected = Pick<Projection, 'entities' | 'links' | 'presences' | 'tenures'>;
type Names = Pick<ProjectionContext, 'names' | 'placesAbove'>;

/** What may have been in more years or months than these is looked up by none of them. */
const MAX_YEARS = 12;
const MAX_MONTHS = 3;
const MONTHS_A_YEAR = 12;
/** More people look for a conference than for a briefing. */
const WEIGHTS: Readonly<Record<string, number>> = { CONFERENCE: 5, SUMMIT: 5, MEETING: 3 };
const IN_A_SERIES = 2;
const SERIES = kindForm('SERIES');
const EVENT = kindForm('EVENT');
const PER_DOUBLING = 2;

/** The prominence that nothing exceeds. */
export const MAX_PROMINENCE = 20;

/** Whatever the sources say, announced and contested places included: a context leads to an entity and asserts nothing. */
export function projectSearchContexts(
  { entities, links, presences, tenures }: Projected,
  context: Names,
): SearchContext[] {
  const linksFrom = groupBy(links, (link) => link.fromId);
  const linksTo = groupBy(links, (link) => link.toId);
  const present = groupBy(presences, (presence) => presence.eventId);
  const posts = groupBy(tenures, (tenure) => tenure.personId);
  const formsOf = (ids: readonly string[]) => ids.flatMap((id) => context.names(id)?.contextForms ?? []);

  return entities.flatMap((entity) => {
    const from = linksFrom.get(entity.id) ?? [];
    const to = linksTo.get(entity.id) ?? [];
    const contextOf = (own: readonly string[], others: readonly string[], prominence = 0) => [
      { entityId: entity.id, own: distinct(own), others: distinct(others), prominence },
    ];
    switch (entity.kind) {
      case 'EVENT': {
        const series = targets(from, 'IN_SERIES');
        const places = targets(from, 'HELD_IN').flatMap(context.placesAbove);
        return contextOf(
          [
            EVENT,
            ...formsOf([...places, ...series]),
            ...(series.length > 0 ? [SERIES] : []),
            ...kindAndTime(entity),
          ],
          formsOf(to.filter((link) => link.type === 'ORGANIZED').map((link) => link.fromId)),
          prominenceOf(entity, from, present.get(entity.id)?.length ?? 0),
        );
      }
      case 'DECLARATION':
        return contextOf(
          kindAndTime(entity),
          formsOf(to.filter((link) => link.type === 'ADOPTED').map((link) => link.fromId)),
        );
      case 'PERSON': {
        const held = posts.get(entity.id) ?? [];
        if (held.length === 0) return [];
        const titles = contextForms(held.map(({ title }) => ({ value: title })));
        return contextOf(titles, formsOf(held.map((post) => post.ofId)));
      }
      default:
        return [];
    }
  });
}

function kindAndTime(entity: Extract<EntityRecord, { kind: 'EVENT' | 'DECLARATION' }>): readonly string[] {
  const kind = entity.kind === 'EVENT' ? entity.eventKind : entity.documentKind;
  return [kindForm(kind), ...(entity.period === null ? [] : timeForms(entity.period))];
}

function timeForms(period: Period): readonly string[] {
  const { startEarliest, endLatest } = period;
  if (startEarliest === MIN_DAY || endLatest === MAX_DAY) {
    // Of an open period, the year that it is known to begin in.
    const year = startEarliest === MIN_DAY ? null : yearOf(startEarliest);
    return year === null ? [] : [yearText(year)];
  }
  const years = possibleYears(period, { first: yearOf(startEarliest), last: yearOf(endLatest) });
  if (years.length > MAX_YEARS) return [];
  return [...years.map(yearText), ...monthsOf(startEarliest, endLatest).map(monthForm)];
}

function monthsOf(first: string, last: string): readonly number[] {
  const [from, to] = [first, last].map((day) => yearOf(day) * MONTHS_A_YEAR + Number(day.slice(5, 7)) - 1);
  if (from === undefined || to === undefined || to - from >= MAX_MONTHS) return [];
  return Array.from({ length: to - from + 1 }, (_, i) => ((from + i) % MONTHS_A_YEAR) + 1);
}

function prominenceOf({ eventKind }: EventRecord, from: readonly LinkRecord[], present: number): number {
  if (targets(from, 'PART_OF_EVENT').length > 0) return 0;
  const weight = (WEIGHTS[eventKind] ?? 1) + (targets(from, 'IN_SERIES').length > 0 ? IN_A_SERIES : 0);
  return Math.min(MAX_PROMINENCE, Math.round(weight + PER_DOUBLING * Math.log2(1 + present)));
}

const targets = (links: readonly LinkRecord[], type: LinkRecord['type']): readonly string[] =>
  links.filter((link) => link.type === type).map((link) => link.toId);

const distinct = (forms: readonly string[]): readonly string[] => [...new Set(forms)].sort();
