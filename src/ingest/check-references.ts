/** References to records that do not exist, go by a former id, or point at the record itself. */
import { groupBy } from '../domain/group-by.js';
import { nearest } from './nearest.js';
import type { Problem } from './problem.js';
import { type Placed, placedOf, problemIn, type SeedIndex } from './seed-index.js';
import { isDeclaration, isEvent, isOrganization, isStatement, prefixOf, slugOf } from './seed-records.js';
import { referencesOf } from './seed-references.js';

export function checkReferences(index: SeedIndex): Problem[] {
  const byPrefix = groupBy(index.defined.keys(), prefixOf);
  return [
    ...index.placed.flatMap((placed) => unknownIds(placed, index, byPrefix)),
    ...selfReferences(index),
    ...onBehalfOfThemselves(index),
  ];
}

function unknownIds(placed: Placed, index: SeedIndex, byPrefix: ReadonlyMap<string, string[]>): Problem[] {
  return referencesOf(placed.record).flatMap(({ path, id }) => {
    const present = index.former.get(id);
    if (present !== undefined) return [problemIn(placed, path, `${id} is a former id`, `write ${present}`)];
    if (index.defined.has(id)) return [];
    return [problemIn(placed, path, `${id} is not in the seeds`, unknownHint(id, index, byPrefix))];
  });
}

function unknownHint(id: string, index: SeedIndex, byPrefix: ReadonlyMap<string, string[]>): string {
  const twin = ['state', 'org', 'person'].includes(prefixOf(id))
    ? ['state', 'org', 'person'].map((p) => `${p}:${slugOf(id)}`).find((other) => index.defined.has(other))
    : undefined;
  const meant = twin ?? nearest(id, byPrefix.get(prefixOf(id)) ?? []);
  return meant === null ? `add a record with this id, or name one that exists` : `did you mean ${meant}?`;
}

/** Relations in which nothing stands to itself; cycles through others are check-cycles' business. */
function selfReferences(index: SeedIndex): Problem[] {
  const organizations = placedOf(index, isOrganization).flatMap((p) => [
    ...p.record.members.flatMap((m, i) =>
      m.who.map((id) => ({ p, id, path: ['members', i, 'who'], what: 'a member of' })),
    ),
    ...p.record.cooperatesWith.flatMap((c, i) =>
      c.with.map((id) => ({ p, id, path: ['cooperatesWith', i, 'with'], what: 'cooperating with' })),
    ),
  ]);
  const declarations = placedOf(index, isDeclaration).flatMap((p) =>
    p.record.cites.flatMap((c, i) => c.of.map((id) => ({ p, id, path: ['cites', i, 'of'], what: 'citing' }))),
  );
  return [...organizations, ...declarations]
    .filter(({ p, id }) => id === p.record.id)
    .map(({ p, path, what }) => problemIn(p, path, `is ${what} itself`, 'remove it, or name the other one'));
}

function onBehalfOfThemselves(index: SeedIndex): Problem[] {
  const hint = 'leave out for: a body that takes part under its own name needs none';
  return [
    ...placedOf(index, isEvent).flatMap((p) =>
      p.record.participants.flatMap((entry, i) =>
        entry.for !== undefined && entry.who.includes(entry.for)
          ? [problemIn(p, ['participants', i, 'for'], `${entry.for} takes part for itself`, hint)]
          : [],
      ),
    ),
    ...placedOf(index, isStatement).flatMap((p) =>
      p.record.for === p.record.speaker
        ? [problemIn(p, ['for'], `${p.record.speaker} speaks for itself`, hint)]
        : [],
    ),
  ];
}
