/**
 * Tells the several times at which a relation held apart: member from 1994 to 1999, and again from 2006 to 2012. Claims compete
 * within a spell only, and each spell is projected to an edge of its own, so that nothing is said of the years between.
 */
import type { Period } from '../../domain/model.js';
import { hasSpells, isHeld } from '../../domain/predicates.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import { coarsenessOf } from '../../domain/time/coarseness-of.js';
import { mayBeSameTime } from '../../domain/time/may-be-same-time.js';
import { mayShareDay } from '../../domain/time/overlap.js';
import type { Assertion } from './assertion.js';
import { relationIdOf } from './fact-id-of.js';
import { periodOfAssertion } from './period-of-assertion.js';

/** An assertion with its time; the spells are made of those that are dated, affirm the relation, and are not deprecated. */
interface Dated {
  readonly assertion: Assertion;
  readonly period: Period;
}

interface Spell {
  readonly name: string;
  readonly members: Dated[];
}

/**
 * Gives each assertion of such a relation its spell: the one that its author names, else the one that its dates tell. It has none
 * where there is only one, and where it bears on several: undated, or denied for all of them.
 */
export const splitSpells = (assertions: readonly Assertion[]): Assertion[] =>
  [...groupBy(assertions, (a) => (hasSpells(a.predicate) ? relationIdOf(a) : ''))].flatMap(([id, group]) =>
    id === '' ? group : splitRelation(group),
  );

function splitRelation(group: readonly Assertion[]): Assertion[] {
  const dated = group.flatMap((assertion) => {
    const period = periodOfAssertion(assertion, null);
    return period === null ? [] : [{ assertion, period }];
  });
  const spells = spellsOf(dated.filter(({ assertion }) => makesSpell(assertion)));
  const spellOf = new Map(
    spells.flatMap((s) => s.members.map(({ assertion }) => [assertion, s.name] as const)),
  );
  for (const { assertion, period } of dated) {
    if (spellOf.has(assertion)) continue;
    const bearsOn = spells.filter((s) => s.members.some((m) => mayShareDay(m.period, period)));
    if (bearsOn.length <= 1) spellOf.set(assertion, bearsOn[0]?.name ?? period.edtf);
  }
  const names = new Set([...spellOf.values(), ...group.flatMap((a) => a.spell ?? [])]);
  return group.map((a) => ({ ...a, spell: a.spell ?? (names.size > 1 ? (spellOf.get(a) ?? null) : null) }));
}

const makesSpell = (a: Assertion): boolean => a.polarity === 'POSITIVE' && a.rank !== 'DEPRECATED';

function spellsOf(dated: readonly Dated[]): Spell[] {
  const named = groupBy(
    dated.filter(({ assertion }) => assertion.spell !== null),
    ({ assertion }) => assertion.spell ?? '',
  );
  const sorted = dated
    .filter(({ assertion }) => assertion.spell === null)
    .toSorted(
      (a, b) =>
        coarsenessOf(a.period) - coarsenessOf(b.period) ||
        compareText(a.period.startEarliest, b.period.startEarliest) ||
        compareText(a.period.edtf, b.period.edtf),
    );
  const [first] = sorted;
  const unnamed =
    first === undefined ? [] : isHeld(first.assertion.predicate) ? whiles(sorted) : episodes(sorted);
  const spells = [...named].map(([name, members]) => ({ name, members }));
  for (const members of unnamed) {
    // What overlaps a named spell is about that one; what overlaps several bears on all of them.
    const near = spells.filter((s) => named.has(s.name) && overlap(s.members, members));
    if (near.length === 0) spells.push({ name: nameOf(members), members });
    if (near.length === 1) near[0]?.members.push(...members);
  }
  return spells;
}

const overlap = (a: readonly Dated[], b: readonly Dated[]): boolean =>
  a.some((x) => b.some((y) => mayShareDay(x.period, y.period)));

/** Names a spell by its earliest date, so that the name does not depend on the order of files. */
const nameOf = (members: readonly Dated[]): string =>
  members
    .map(({ period }) => period)
    .toSorted((a, b) => compareText(a.startEarliest, b.startEarliest) || compareText(a.edtf, b.edtf))[0]
    ?.edtf ?? '';

/** Joins all whose possible days overlap, directly or through others. */
function whiles(dated: readonly Dated[]): Dated[][] {
  let groups: Dated[][] = [];
  for (const next of dated) {
    const near = groups.filter((group) => overlap(group, [next]));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), next]];
  }
  return groups;
}

/** Joins a date to the more precise ones that it may mean, if all of those are one episode; takes the most precise first. */
function episodes(dated: readonly Dated[]): Dated[][] {
  const groups: Dated[][] = [];
  for (const next of dated) {
    const same = groups.filter((group) => group.every((m) => mayBeSameTime(m.period, next.period)));
    if (same.length === 1) same[0]?.push(next);
    else groups.push([next]);
  }
  return groups;
}
