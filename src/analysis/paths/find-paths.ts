/** How two entities are connected: the paths of a question with the records of their links, or why there are none. */
import type { LinkRecord } from '../../domain/model.js';
import type { GraphStore } from '../../store/port/graph-store.js';
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

export interface PathAnswer {
  readonly paths: readonly Path[];
  /** There may be more paths, or better ones: the search was cut off, or there are more than asked for. */
  readonly truncated: boolean;
  readonly noPathBecause: readonly string[];
}

/**
 * The rows that a search may read bound its work; this is for a database that is slow over them, such as one that has just
 * started. For the search and, where it finds nothing, for trying what would help; the statement under way when it is
 * over is waited for.
 */
const DEADLINE_MS = 1_000;

export async function findPaths(
  store: GraphStore,
  question: PathQuestion,
  deadline = deadlineIn(DEADLINE_MS),
): Promise<PathAnswer> {
  const ask = (q: PathQuestion, shortestOnly = false) =>
    searchFor(linksOfStore(store, q), q, deadline, shortestOnly);
  const found = await ask(question);
  if (found.paths.length === 0) return { paths: [], ...(await whyNoPath(question, found, deadline, ask)) };

  const wanted = found.paths.slice(0, question.first);
  const paths = await withRecords(store, wanted);
  return {
    paths,
    truncated: found.cut || found.paths.length > question.first || paths.length < wanted.length,
    noPathBecause: [],
  };
}

/** The search of a question over links that are read in any way. */
export function searchFor(
  reader: LinkReader,
  question: PathQuestion,
  deadline: Deadline,
  shortestOnly = false,
): Promise<PathsFound> {
  const { window, timeRespecting, ...rest } = question;
  return searchPaths(reader, { ...rest, inTime: timeRespecting ? window : null, shortestOnly }, deadline);
}

/** A path of which a link is gone, because the graph was loaded anew meanwhile, is left out. */
async function withRecords(store: GraphStore, paths: readonly FoundPath[]): Promise<readonly Path[]> {
  const links = new Map(paths.flatMap((p) => p.links.map(({ id, owner }) => [id, { id, owner }])));
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
