/** Finds references to unknown records, to former ids, and to the record itself. */
import { prefixOf, slugOf } from '../../domain/ids.js';
import { ACTOR_KINDS, prefixesOf } from '../../domain/kinds.js';
import { groupBy } from '../../domain/text/group-by.js';
import { nearest } from '../records/did-you-mean.js';
import type { Problem } from '../records/problem.js';
import { isDeclaration, isEvent, isOrganization, isStatement } from '../records/record-kinds.js';
import { referencesOf } from '../records/record-references.js';
import { type LocatedRecord, problemIn, type SeedIndex } from './id-index.js';

/** Makes a check of single records against those in the index. */
export function checkReferences(index: SeedIndex): (located: LocatedRecord) => Problem[] {
  let byPrefix: ReadonlyMap<string, string[]> | undefined;
  const idsOf = (prefix: string): readonly string[] => {
    byPrefix ??= groupBy(index.defined.keys(), prefixOf);
    return byPrefix.get(prefix) ?? [];
  };
  return (located) => [
    ...unknownIds(located, index, idsOf),
    ...selfReferences(located),
    ...onBehalfOfThemselves(located),
  ];
}

/** Comparing an id with more than this many takes too long for a hint. */
const COMPARED_AT_MOST = 20_000;

const ACTOR_PREFIXES: readonly string[] = prefixesOf(ACTOR_KINDS);

type IdsOf = (prefix: string) => readonly string[];

function unknownIds(located: LocatedRecord, index: SeedIndex, idsOf: IdsOf): Problem[] {
  return referencesOf(located.record).flatMap(({ path, id }) => {
    const present = index.former.get(id);
    if (present !== undefined) return [problemIn(located, path, `${id} is a former id`, `write ${present}`)];
    if (index.defined.has(id)) return [];
    return [problemIn(located, path, `${id} is not in the seeds`, unknownHint(id, index, idsOf))];
  });
}

function unknownHint(id: string, index: SeedIndex, idsOf: IdsOf): string {
  const twin = ACTOR_PREFIXES.includes(prefixOf(id))
    ? ACTOR_PREFIXES.map((p) => `${p}:${slugOf(id)}`).find((other) => index.defined.has(other))
    : undefined;
  const alike = idsOf(prefixOf(id));
  const meant = twin ?? (alike.length > COMPARED_AT_MOST ? null : nearest(id, alike));
  return meant === null ? `add a record with this id, or name one that exists` : `did you mean ${meant}?`;
}

/** Finds relations of a record to itself; check-cycles finds those through others. */
function selfReferences(located: LocatedRecord): Problem[] {
  const { record } = located;
  const named = isOrganization(record)
    ? [
        ...record.members.flatMap((m, i) =>
          m.who.map((id) => ({ id, path: ['members', i, 'who'], what: 'a member of' })),
        ),
        ...record.cooperatesWith.flatMap((c, i) =>
          c.with.map((id) => ({ id, path: ['cooperatesWith', i, 'with'], what: 'cooperating with' })),
        ),
      ]
    : isDeclaration(record)
      ? record.cites.flatMap((c, i) => c.of.map((id) => ({ id, path: ['cites', i, 'of'], what: 'citing' })))
      : [];
  return named
    .filter(({ id }) => id === record.id)
    .map(({ path, what }) =>
      problemIn(located, path, `is ${what} itself`, 'remove it, or name the other one'),
    );
}

function onBehalfOfThemselves(located: LocatedRecord): Problem[] {
  const { record } = located;
  const hint = 'leave out for: a body that takes part under its own name needs none';
  if (isEvent(record))
    return record.participants.flatMap((entry, i) =>
      entry.for !== undefined && entry.who.includes(entry.for)
        ? [problemIn(located, ['participants', i, 'for'], `${entry.for} takes part for itself`, hint)]
        : [],
    );
  return isStatement(record) && record.for === record.speaker
    ? [problemIn(located, ['for'], `${record.speaker} speaks for itself`, hint)]
    : [];
}
