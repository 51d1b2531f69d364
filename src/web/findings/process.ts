/** Says the main finding of a process: its editions, who is named at all of them, and how little is known of the others. */
import { addressOf } from '../browser/router.js';
import { shortNameOf } from '../format/short-name.js';
import type { CellStatus, EntityKind, EvidenceFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { type Clause, claimed, counted, type Receipt, weakestOf, withoutGaps } from './clause.js';

interface Row {
  readonly actor: {
    readonly id: string;
    readonly kind: EntityKind;
    readonly name: string;
    readonly shortName?: string;
  };
  readonly cells: readonly CellStatus[];
}

export interface ProcessFacts {
  readonly id: string;
  /** The editions, and the evidence that they are such. */
  readonly editions: readonly (Receipt & { readonly id: string })[];
  /** The first and the last year, and the evidence of the dates of these two; undefined where they are not certain. */
  readonly years: readonly [first: DatedYear, last: DatedYear] | undefined;
  /** All rows of states and organisations; undefined where some are left out, and numbers would not be true. */
  readonly rows: readonly Row[] | undefined;
  /** The evidence that an actor was at an edition, with that of the links by which it counts; undefined where it is not known. */
  readonly presence: (actor: string, event: string) => readonly EvidenceFragment[] | undefined;
}

interface DatedYear extends Receipt {
  readonly year: string;
}

/** More names than these are no sentence. */
const MOST_NAMES = 4;

export function processFinding({ id, editions, years, rows, presence }: ProcessFacts): readonly Clause[] {
  const path = `/process/${id}`;
  const words = texts.findings.process;
  const all = (rows ?? []).filter((row) => isNamedAtAll(row, editions.length));
  const states = (rows ?? []).filter(({ actor }) => actor.kind === 'STATE');
  const once = states.filter((row) => namedAt(row) === 1).length;
  const unknown = states.flatMap(({ cells }) => cells).filter((cell) => cell === 'UNKNOWN').length;
  return withoutGaps([
    claimed(words.editions(editions.length), addressOf(path), editions),
    years === undefined
      ? undefined
      : claimed(words.years(years[0].year, years[1].year), addressOf(path), years),
    editions.length < 2 ? undefined : namedAtAll(all, editions, presence, path),
    editions.length < 2 || once === 0
      ? undefined
      : counted(words.once(once, states.length), addressOf(path, { kinds: ['STATE'], named: '1' })),
    states.length === 0
      ? undefined
      : counted(
          words.unknown(unknown, states.length * editions.length),
          addressOf(path, { kinds: ['STATE'] }),
        ),
  ]);
}

/** Names those of which each cell has its evidence; the others may be at all editions as well, and are not spoken of. */
function namedAtAll(
  rows: readonly Row[],
  editions: ProcessFacts['editions'],
  presence: ProcessFacts['presence'],
  path: string,
): Clause | undefined {
  const proven = rows.flatMap((row) => {
    const cells = editions.map((edition) => ({
      label: `${shortNameOf(row.actor)} – ${edition.label}`,
      evidence: presence(row.actor.id, edition.id) ?? [],
    }));
    return cells.every((cell) => weakestOf(cell.evidence) !== undefined) ? [{ row, cells }] : [];
  });
  if (proven.length === 0 || proven.length > MOST_NAMES) return undefined;
  return claimed(
    texts.findings.process.all(
      proven.map(({ row }) => shortNameOf(row.actor)),
      editions.length,
    ),
    addressOf(path, { named: 'all' }),
    proven.flatMap(({ cells }) =>
      cells.flatMap(({ label, evidence }) => evidence.map((one) => ({ label, evidence: one }))),
    ),
  );
}

const namedAt = ({ cells }: Row): number => cells.filter((cell) => cell === 'PRESENT').length;

/** Rows have a cell for each edition; one that has fewer is not named at all of them. */
export const isNamedAtAll = (row: Row, editions: number): boolean =>
  editions > 0 && namedAt(row) === editions;
