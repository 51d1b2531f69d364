import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/ingest/records/problem.js';
import { parseSeedFile, readSeeds } from '../../../src/ingest/records/read-yaml.js';

const TOPIC = '- id: topic:x\n  names: [{ value: X }]\n';

describe('a directory of seeds', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'seeds-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  test('is read whole, subdirectories too, in the order of paths', async () => {
    const seeds = join(directory, 'whole');
    await mkdir(join(seeds, 'events'), { recursive: true });
    await writeFile(join(seeds, 'topics.yaml'), TOPIC);
    await writeFile(join(seeds, 'events', '2018.yaml'), TOPIC);
    await writeFile(join(seeds, 'README.md'), 'not a seed');
    const { entries, problems } = await readSeeds(seeds);
    expect(problems).toEqual([]);
    expect(entries.map((e) => e.locate([]).file)).toEqual(['events/2018.yaml', 'topics.yaml']);
  });

  test('that does not exist is a problem, not an exception', async () => {
    const { entries, problems } = await readSeeds(join(directory, 'nowhere'));
    expect(entries).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/nowhere:1:1 cannot be read: ENOENT.* — give the directory of the seed files$/),
    ]);
  });

  test('without seed files is a problem', async () => {
    const empty = join(directory, 'empty');
    await mkdir(empty);
    const { problems } = await readSeeds(empty);
    expect(problems.map((p) => p.message)).toEqual(['holds no .yaml file']);
  });

  test('with a file that cannot be read tells it and reads the others', async () => {
    const seeds = join(directory, 'broken-link');
    await mkdir(seeds);
    await writeFile(join(seeds, 'b.yaml'), TOPIC);
    const { symlink } = await import('node:fs/promises');
    await symlink(join(directory, 'gone.yaml'), join(seeds, 'a.yaml'));
    const { entries, problems } = await readSeeds(seeds);
    expect(entries).toHaveLength(1);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^a\.yaml:1:1 cannot be read: ENOENT/),
    ]);
  });
});

describe('a seed file', () => {
  const problemsOf = (text: string) => parseSeedFile('a.yaml', text).problems.map(formatProblem);

  test('that is not YAML is told at the place', () => {
    expect(problemsOf('- id: topic:x\n  names: [{ value: "X }]\n')).toEqual([
      'a.yaml:2:20 topic:x: has a quote that is opened here and never closed — close it, or remove it',
    ]);
  });

  test('that gives a field twice is told at the second', () => {
    expect(problemsOf('- id: topic:x\n  summary: one\n  summary: two\n')).toEqual([
      'a.yaml:3:3 topic:x: has the same field twice in one record: summary — merge the two, or make a list of them',
    ]);
  });

  test('that is no list is told', () => {
    expect(problemsOf('id: topic:x\n')).toEqual([
      'a.yaml:1:1 is not a list of records — start each record with "- id: …"',
    ]);
  });

  test('that is empty, or only a comment, holds no records', () => {
    expect(parseSeedFile('a.yaml', '# nothing yet\n')).toEqual({ entries: [], problems: [] });
  });

  test('keeps the place of every path', () => {
    const text = '- id: topic:x\n  broader:\n    - of: topic:y\n      sources: [source:a, source:b]\n';
    const [entry] = parseSeedFile('a.yaml', text).entries;
    const at = (path: PropertyKey[]) => {
      const { line, column } = entry?.locate(path) ?? { line: 0, column: 0 };
      return `${line}:${column}`;
    };
    expect(at([])).toBe('1:3');
    expect(at(['broader', 0, 'of'])).toBe('3:7');
    expect(at(['broader', 0, 'sources', 1])).toBe('4:27');
    expect(at(['broader', 0, 'missing'])).toBe('3:7');
    expect(at(['missing'])).toBe('1:3');
  });

  test('gives a place to one item that the schema widens to a list', () => {
    const [entry] = parseSeedFile(
      'a.yaml',
      '- id: event:x\n  dates: { value: 2018, sources: source:a }\n',
    ).entries;
    expect(entry?.locate(['dates', 0, 'sources', 0, 'id'])).toEqual({ file: 'a.yaml', line: 2, column: 25 });
  });
});
