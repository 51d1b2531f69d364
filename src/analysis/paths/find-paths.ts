/** Answers how two entities are connected: paths with the records of their links, or why there are none. */
import type { LinkRecord } from '../../domain/model.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import { linksByEnds } from '../../store/queries/traversal.js';
import type { FoundPath } from './enumerate-paths.js';
import { linksOfStore } from './links-of-store.js';
import type { PathQuestion } from './path-question.js';
import { type Deadline, type LinkReader, type PathsFound, searchPaths } from './search-paths.js';
import { whyNoPath } from './why-no-path.js';

export interface PathStep {
  readonly fromId: string;
  readonly toId: string;
  /** Whether the step follows the direction of the link. */
  readonly forward: boolean;
  readonly link: LinkRecord;
}

export interface Path {
  readonly steps: readonly PathStep[];
  readonly specificity: number;
}

interface PathAnswer {
  readonly paths: readonly Path[];
  /** Whether there may be more or better paths: the search was cut off, or there are more than requested. */
  readonly truncated: boolean;
  readonly noPathBecause: readonly string[];
}

/**
 * A deadline for slow databases, such as one that has just started; otherwise the row budget bounds the work.
 * It covers the search and the trials of `whyNoPath`, and does not cancel the query in flight.
 */
const DEADLINE_MS = 1_000;

export async function findPaths(
  store: GraphReader,
  question: PathQuestion,
  deadline = deadlineIn(DEADLINE_MS),
): Promise<PathAnswer> {
  const ask = (q: PathQuestion, shortestOnly = false) =>
    searchFor(linksOfStore(store, q), q, deadline, shortestOnly);
  const found = await ask(question);
  if (found.paths.length === 0) return { paths: [], ...(await whyNoPath(question, found, deadline, ask)) };

  const requested = found.paths.slice(0, question.first);
  const paths = await withRecords(store, requested);
  return {
    paths,
    truncated: found.cut || found.paths.length > question.first || paths.length < requested.length,
    noPathBecause: [],
  };
}

/** Runs the search of a question over the links of a reader. */
export function searchFor(
  reader: LinkReader,
  question: PathQuestion,
  deadline: Deadline,
  shortestOnly = false,
): Promise<PathsFound> {
  const { window, timeRespecting, ...rest } = question;
  return searchPaths(reader, { ...rest, inTime: timeRespecting ? window : null, shortestOnly }, deadline);
}

/**
 * Reads the records of the links. Drops a path if a link is gone because the graph was reloaded meanwhile.
 */
async function withRecords(store: GraphReader, paths: readonly FoundPath[]): Promise<readonly Path[]> {
  const links = new Map(paths.flatMap((p) => p.links.map(({ id, entityId }) => [id, { id, entityId }])));
  const records = new Map(
    (await store.read(linksByEnds, { links: [...links.values()] })).map((record) => [record.id, record]),
  );
  return paths.flatMap(({ nodes, links: light, specificity }) => {
    const steps = light.flatMap(({ id }, i): PathStep[] => {
      const link = records.get(id);
      const fromId = nodes[i] ?? '';
      const toId = nodes[i + 1] ?? '';
      return link === undefined ? [] : [{ fromId, toId, forward: link.fromId === fromId, link }];
    });
    return steps.length === light.length ? [{ steps, specificity }] : [];
  });
}

function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms;
  return { left: () => end - performance.now() };
}
