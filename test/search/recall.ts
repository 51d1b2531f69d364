/** Measures how well a store that holds the seeds and the fixture answers labelled queries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { search } from '../../src/analysis/search.js';
import { defaultSeedsDir } from '../../src/cli/load-seeds.js';
import type { Projection } from '../../src/domain/projection.js';
import { groupBy } from '../../src/domain/text/group-by.js';
import { checkAll } from '../../src/ingest/checks/check-all.js';
import { projectAll } from '../../src/ingest/projection/project-all.js';
import { formatProblem } from '../../src/ingest/records/problem.js';
import { parseSeedFile, readSeeds } from '../../src/ingest/records/read-yaml.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { Label } from './labelled-queries.js';

/** Among the first how many a right answer counts as found. */
const TOP = 5;

export interface Miss {
  readonly label: Label;
  readonly found: readonly string[];
}

export interface Recall {
  readonly script: string;
  readonly asked: number;
  readonly found: number;
  readonly traps: number;
  readonly sprung: number;
}

export interface Measured {
  readonly scripts: readonly Recall[];
  readonly whole: Recall;
  readonly misses: readonly Miss[];
}

/** Projects the shipped seeds together with the invented entities of the fixture. */
export async function seedsWithFixture(): Promise<Projection> {
  const file = 'fixture.yaml';
  const fixture = parseSeedFile(file, readFileSync(join(import.meta.dirname, file), 'utf8'));
  const seeds = await readSeeds(defaultSeedsDir);
  const { records, problems } = checkAll({
    entries: [...seeds.entries, ...fixture.entries],
    problems: [...seeds.problems, ...fixture.problems],
  });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return projectAll(records);
}

/** Gives the ids of the first matches, best first. */
export async function firstFound(store: GraphStore, text: string): Promise<readonly string[]> {
  const { matches } = await search(store, { text });
  return matches.slice(0, TOP).map((match) => match.candidate.id);
}

export async function measureRecall(store: GraphStore, labels: readonly Label[]): Promise<Measured> {
  const answers: (Miss & { readonly isRight: boolean })[] = [];
  for (const label of labels) {
    const found = await firstFound(store, label.q);
    answers.push({ label, found, isRight: isRight(label, found) });
  }
  const byScript = groupBy(answers, ({ label }) => label.script);
  return {
    scripts: [...byScript].map(([script, some]) => recallOf(script, some)),
    whole: recallOf('whole', answers),
    misses: answers.filter((answer) => !answer.isRight),
  };
}

function isRight({ first, top = [], not = [] }: Label, found: readonly string[]): boolean {
  if (first !== undefined) return found[0] === first;
  if (top.length > 0) return top.some((id) => found.includes(id));
  return !not.some((id) => found[0] === id);
}

function recallOf(
  script: string,
  answers: readonly { readonly label: Label; readonly isRight: boolean }[],
): Recall {
  const traps = answers.filter(({ label }) => label.not !== undefined);
  const asked = answers.filter(({ label }) => label.not === undefined);
  return {
    script,
    asked: asked.length,
    found: asked.filter((answer) => answer.isRight).length,
    traps: traps.length,
    sprung: traps.filter((answer) => !answer.isRight).length,
  };
}

export const share = ({ asked, found }: Recall): number => found / asked;
