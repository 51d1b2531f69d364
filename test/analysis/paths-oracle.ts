/**
 * All simple paths by walking everywhere, and time by trying every day: slow, and without a line in common with the search. A
 * path is written as its entities, types and link ids in turn, so that answers compare as lists of texts.
 */
import fc from 'fast-check';
import { LINK_TYPES, type LinkType } from '../../src/domain/model.js';

export interface OracleLink {
  readonly id: string;
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
  readonly origins: number;
  readonly startEarliest: string;
  readonly startLatest: string;
  readonly endEarliest: string;
  readonly endLatest: string;
  /** Runs of days within which no window has a certain day; see `Period`. */
  readonly doubts?: readonly string[] | undefined;
  /** Runs of days on which it was not. */
  readonly gaps?: readonly string[] | undefined;
}

export interface OracleQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly via: readonly LinkType[] | null;
  readonly minOrigins: number;
  readonly excludeHubsOver: number | null;
  readonly timeRespecting: boolean;
  readonly during: { readonly from: string; readonly to: string } | null;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

interface Walk {
  readonly text: string;
  readonly length: number;
  readonly specificity: number;
  readonly order: readonly string[];
}

/** `days`: every day that matters, in order; the dates of the links and of the question are among them. */
export function allPaths(
  links: readonly OracleLink[],
  question: OracleQuestion,
  days: readonly string[],
): { readonly paths: readonly string[]; readonly specificities: readonly number[]; readonly total: number } {
  const { from, to, maxLength, first, via, minOrigins, excludeHubsOver, timeRespecting, during, certainty } =
    question;
  const degree = (id: string) => links.filter((l) => l.from === id || l.to === id).length;
  const inWindow = (day: string) => during === null || (day >= during.from && day <= during.to);
  const possibleDays = (l: OracleLink) =>
    days.filter(
      (day) =>
        day >= l.startEarliest &&
        day <= l.endLatest &&
        inWindow(day) &&
        !(l.gaps ?? []).some((run) => run.slice(0, 10) <= day && run.slice(11) >= day),
    );
  const isDoubtful = (l: OracleLink) =>
    during !== null &&
    (l.doubts ?? []).some((run) => run.slice(0, 10) <= during.from && run.slice(11) >= during.to);
  const certainDays = (l: OracleLink) =>
    isDoubtful(l)
      ? []
      : l.startLatest <= l.endEarliest
        ? days.filter((day) => day >= l.startLatest && day <= l.endEarliest && inWindow(day))
        : // It may be over before it may begin: certain only where the window holds every reading of it.
          days.filter((day) => day >= l.startLatest).some(inWindow) &&
            days.filter((day) => day <= l.endEarliest).some(inWindow)
          ? ['yes']
          : [];
  const allowed = links
    .filter((l) => via === null || via.includes(l.type))
    .filter((l) => l.origins >= minOrigins)
    .filter((l) => (certainty === 'CERTAIN' ? certainDays(l) : possibleDays(l)).length > 0);

  const found: Walk[] = [];
  const walk = (nodes: readonly string[], types: readonly LinkType[]): void => {
    const at = nodes.at(-1);
    if (at === to) {
      const shown = bestLinks(nodes, types);
      if (shown !== null) found.push(describe(nodes, types, shown));
      return;
    }
    if (types.length === maxLength) return;
    const steps = new Map<string, readonly [string, LinkType]>();
    for (const l of allowed) {
      const other = l.from === at ? l.to : l.to === at ? l.from : null;
      if (other !== null && !nodes.includes(other)) steps.set(`${other} ${l.type}`, [other, l.type]);
    }
    for (const [other, type] of steps.values()) {
      if (other !== to && excludeHubsOver !== null && degree(other) > excludeHubsOver) continue;
      walk([...nodes, other], [...types, type]);
    }
  };

  /** The first choice of links, in the order of preference step by step, for which days can be chosen. */
  const bestLinks = (nodes: readonly string[], types: readonly LinkType[]): readonly OracleLink[] | null => {
    const choices = types.map((type, i) =>
      allowed
        .filter((l) => l.type === type)
        .filter((l) => [l.from, l.to].includes(nodes[i] ?? '') && [l.from, l.to].includes(nodes[i + 1] ?? ''))
        .sort((a, b) => b.origins - a.origins || (a.id < b.id ? -1 : 1)),
    );
    return product(choices).find((chosen) => !timeRespecting || inOrder(chosen, 0)) ?? null;
  };
  const inOrder = (chosen: readonly OracleLink[], notBefore: number): boolean => {
    const [link, ...rest] = chosen;
    if (link === undefined) return true;
    return possibleDays(link).some(
      (day) => days.indexOf(day) >= notBefore && inOrder(rest, days.indexOf(day)),
    );
  };
  const describe = (
    nodes: readonly string[],
    types: readonly LinkType[],
    chosen: readonly OracleLink[],
  ): Walk => {
    const inner = nodes.slice(1, -1);
    const product = inner.reduce((p, id) => p / Math.log2(degree(id)), 1);
    const specificity = inner.length === 0 ? 1 : Math.round(product ** (1 / inner.length) * 10_000) / 10_000;
    const order = nodes.slice(1).flatMap((id, i) => [id, types[i] ?? '']);
    const text = [nodes[0], ...nodes.slice(1).flatMap((id, i) => [chosen[i]?.id, id])].join(' ');
    return { text, length: types.length, specificity, order };
  };

  walk([from], []);
  found.sort(
    (a, b) => a.length - b.length || b.specificity - a.specificity || compareLists(a.order, b.order),
  );
  const wanted = found.slice(0, first);
  return {
    paths: wanted.map((w) => w.text),
    specificities: wanted.map((w) => w.specificity),
    total: found.length,
  };
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((head) => list.map((item) => [...head, item])), [[]]);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((item, i) => item !== b[i]);
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

/** Few days, so that links often just meet or just miss; the ends of time, for open and undated links. */
export const DAYS = ['0000-01-01', ...Array.from({ length: 8 }, (_, i) => `2020-01-0${i + 1}`), '9999-12-31'];
const TYPES = LINK_TYPES.slice(0, 4);
const nodeIds = Array.from({ length: 12 }, (_, i) => `org:n${i}`);

const bounds = fc
  .array(fc.nat(DAYS.length - 1), { minLength: 4, maxLength: 4 })
  .map((picks) => picks.toSorted((a, b) => a - b).map((i) => DAYS[i] as string))
  .chain(([a = '', b = '', c = '', d = '']) =>
    fc.constantFrom(
      { startEarliest: a, startLatest: b, endEarliest: c, endLatest: d },
      // As of a span within which something happened on some days.
      { startEarliest: a, startLatest: c, endEarliest: b, endLatest: d },
      { startEarliest: a, startLatest: a, endEarliest: d, endLatest: d },
      { startEarliest: b, startLatest: b, endEarliest: b, endLatest: b },
      // As of one of two alternatives, none of them between.
      ...(a < b && c < d
        ? [{ startEarliest: a, startLatest: d, endEarliest: a, endLatest: d, gaps: [`${b}/${c}`] }]
        : []),
      {
        startEarliest: '0000-01-01',
        startLatest: '9999-12-31',
        endEarliest: '0000-01-01',
        endLatest: '9999-12-31',
      },
    ),
  );

/** The first entities are often meant: hubs, and several links between the same two. */
const node = fc.oneof({ weight: 1, arbitrary: fc.nat(1) }, { weight: 3, arbitrary: fc.nat(11) });

const link = fc.record({
  from: node,
  to: node,
  type: fc.constantFrom(...TYPES),
  origins: fc.integer({ min: 1, max: 3 }),
  bounds,
});

export const randomLinks: fc.Arbitrary<readonly OracleLink[]> = fc
  .array(link, { minLength: 4, maxLength: 28, size: 'max' })
  .map((links) =>
    links.map(({ from, to, type, origins, bounds: when }, i) => ({
      id: `${type}|${from}|${to}|${i}`,
      type,
      from: nodeIds[from] as string,
      to: nodeIds[from === to ? (to + 1) % 12 : to] as string,
      origins,
      ...when,
    })),
  );

const window = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .map(([a, b]) => ({ from: DAYS[Math.min(a, b)] as string, to: DAYS[Math.max(a, b)] as string }));

const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });

export const randomQuestion: fc.Arbitrary<Omit<OracleQuestion, 'from' | 'to'>> = fc.record({
  // Long paths are rare, and among the first few never seen.
  maxLength: fc.constantFrom(1, 2, 3, 4, 5, 6, 6, 6, 6),
  first: fc.constantFrom(1, 2, 5, 50, 50),
  via: sometimes(fc.subarray([...TYPES], { minLength: 1 })),
  minOrigins: fc.constantFrom(1, 1, 1, 2, 3),
  excludeHubsOver: sometimes(fc.integer({ min: 2, max: 6 })),
  timeRespecting: fc.boolean(),
  during: sometimes(window),
  // What is certain is rare, and would by chance be compared too seldom.
  certainty: fc.constantFrom('POSSIBLE', 'CERTAIN', 'CERTAIN'),
});

export const twoEnds: Pick<OracleQuestion, 'from' | 'to'> = { from: 'org:n0', to: 'org:n5' };
