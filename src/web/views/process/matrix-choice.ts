/** Reads from the address which rows of the matrix are asked for, and writes it there. */
import { listOf } from '../../browser/router.js';
import type { EntityKind } from '../../generated/graphql.js';

export const SORTS = ['first', 'editions', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** What may be asked of an edition; `any` asks nothing. */
export const CONDITIONS = ['any', 'present', 'absent', 'unseen'] as const;
export type Condition = (typeof CONDITIONS)[number];
type Asked = Exclude<Condition, 'any'>;

/** The editions of which something is asked, by what it is. */
export type Cohort = Readonly<Record<Asked, readonly string[]>>;

/** How many editions a row is to be named at. */
export interface NamedAt {
  readonly atLeast: number;
  /** Null for no upper bound. */
  readonly atMost: number | null;
}

export interface MatrixChoice {
  readonly kinds: readonly EntityKind[];
  readonly sort: Sort;
  /** Undefined where nothing is asked. */
  readonly namedAt: NamedAt | undefined;
  readonly cohort: Cohort;
  readonly text: string;
  /** The actor and the edition of the cell whose evidence is open. */
  readonly open: readonly string[];
}

export const MATRIX_KINDS = ['STATE', 'ORGANIZATION', 'PERSON'] as const satisfies readonly EntityKind[];
const USUAL_KINDS: readonly EntityKind[] = ['STATE', 'ORGANIZATION'];

export function matrixChoiceOf(params: URLSearchParams, editions: number): MatrixChoice {
  const kinds = listOf<EntityKind>(params.get('kinds'));
  const sort = params.get('sort');
  return {
    kinds: kinds.length === 0 ? USUAL_KINDS : kinds,
    sort: SORTS.find((known) => known === sort) ?? 'first',
    namedAt: namedAtOf(params.get('named'), editions),
    cohort: cohortOf(params),
    text: params.get('find') ?? '',
    open: listOf(params.get('cell')),
  };
}

export const cohortOf = (params: URLSearchParams): Cohort => ({
  present: listOf(params.get('present')),
  absent: listOf(params.get('absent')),
  unseen: listOf(params.get('unseen')),
});

/** Reads `all`, `2` or `2..`; what is none of these asks nothing. */
export function namedAtOf(value: string | null, editions: number): NamedAt | undefined {
  if (value === 'all') return { atLeast: editions, atMost: editions };
  const [, number, open] = /^(\d+)(\.\.)?$/.exec(value ?? '') ?? [];
  if (number === undefined) return undefined;
  return { atLeast: Number(number), atMost: open === undefined ? Number(number) : null };
}

/** Returns the value of the address for some kinds; the usual ones need none. */
export const kindsValue = (kinds: readonly EntityKind[]): readonly EntityKind[] | null =>
  MATRIX_KINDS.every((kind) => kinds.includes(kind) === USUAL_KINDS.includes(kind)) ? null : kinds;

export const conditionOn = (cohort: Cohort, event: string): Condition =>
  CONDITIONS.find((condition) => condition !== 'any' && cohort[condition].includes(event)) ?? 'any';

export const nextCondition = (condition: Condition): Condition =>
  CONDITIONS[(CONDITIONS.indexOf(condition) + 1) % CONDITIONS.length] ?? 'any';

/** Changes what is asked of one edition. */
export function withCondition(cohort: Cohort, event: string, condition: Condition): Cohort {
  const changed = (asked: Asked) => {
    const others = cohort[asked].filter((other) => other !== event);
    return asked === condition ? [...others, event] : others;
  };
  return { present: changed('present'), absent: changed('absent'), unseen: changed('unseen') };
}
