/**
 * The documents are true: every answer in them is asked of the seeds again, and what they point to is there. With
 * UPDATE_DOCS=1 (`npm run docs`) the answers are written instead of compared.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DomainError } from '../src/domain/errors.js';
import { parsePeriod } from '../src/domain/time/parse-period.js';
import { type SeededApp, seededApp } from './support/app.js';
import { countQueries, layOut, queriesIn, withAnswers } from './support/docs/answers.js';
import { projectDir, readDocument, readDocuments } from './support/docs/documents.js';
import { anchorsOf, brokenLinks, missingPaths, missingScripts } from './support/docs/references.js';
import { tableUnder } from './support/docs/tables.js';

const documents = readDocuments();
/** The changelog names files and scripts as they were called then. */
const { 'CHANGELOG.md': _, ...current } = documents;
const exists = (path: string): boolean => existsSync(join(projectDir, path));

describe('answers', () => {
  const asking = Object.keys(documents)
    .filter((path) => path === 'README.md' || path.startsWith('docs/'))
    .filter((path) => countQueries(documents[path] ?? '') > 0);
  let app: SeededApp;
  beforeAll(async () => {
    app = await seededApp();
  });

  test('are in the README, the questions and the cookbook', () => {
    expect(asking).toEqual(expect.arrayContaining(['README.md', 'docs/questions.md', 'docs/cookbook.md']));
    const queries = asking.flatMap((path) => queriesIn(readDocument(path)));
    expect(queries.length).toBeGreaterThanOrEqual(14);
  });

  test.each(asking)('in %s are what the service answers', async (path) => {
    const text = readDocument(path);
    const queries = queriesIn(text);
    expect(queries).toHaveLength(countQueries(text));

    const answers = await Promise.all(queries.map(async (query) => layOut(await app.query(query))));
    const renewed = withAnswers(text, answers);
    if (process.env.UPDATE_DOCS === '1') writeFileSync(join(projectDir, path), renewed);
    else expect(text).toBe(renewed);
  });
});

describe('references', () => {
  test('lead to files and headings that are there', () => {
    expect(brokenLinks(documents, exists)).toEqual([]);
  });

  test('name paths of the project that exist', () => {
    expect(missingPaths(current, exists)).toEqual([]);
  });

  test('name scripts of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
    expect(missingScripts(current, Object.keys(scripts))).toEqual([]);
  });

  test('leave out no variable of .env.example', () => {
    const variables = [...readDocument('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(
      ([, name]) => name,
    );
    expect(variables).toContain('DATA_DIR');
    const operations = readDocument('docs/operations.md');
    expect(variables.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the examples of docs/time.md', () => {
  const time = documents['docs/time.md'] ?? '';
  const spansOf = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
  const examplesUnder = (heading: string) =>
    tableUnder(time, heading).flatMap(([, example]) => spansOf(example).map((text) => [text]));

  test.each(examplesUnder('EDTF that is read'))('%s is read', (text) => {
    expect(parsePeriod(text ?? '').edtf).toBe(text);
  });

  test.each(examplesUnder('EDTF that is refused'))('%s is refused', (text) => {
    expect(() => parsePeriod(text ?? '')).toThrow(DomainError);
  });

  test.each(
    tableUnder(time, 'Four days').flatMap(([edtf, ...cells]) =>
      spansOf(edtf).map((text) => [text, /said on (\S+)/.exec(edtf ?? '')?.[1], ...cells]),
    ),
  )('%s, said on %s, has the four days of the table', (text = '', assertedAt, ...cells) => {
    const p = parsePeriod(text, { assertedAt });
    const days = [p.startEarliest, p.startLatest, p.endEarliest, p.endLatest];
    expect([...days, `\`${p.endState}\``]).toEqual(cells);
  });
});

describe('the README', () => {
  const lines = readDocument('README.md').trimEnd().split('\n');

  test('fits on two screens', () => {
    expect(lines.length).toBeLessThanOrEqual(150);
  });

  test('begins with the two commands', () => {
    const [title, , fence, start, check] = lines;
    expect(title).toBe('# Communiqué');
    expect(fence).toBe('```sh');
    expect(start).toMatch(/^npm ci && npm start\b/);
    expect(check).toMatch(/^npm test\b/);
  });
});

describe('the checker of references', () => {
  const there = (path: string) => ['a.md', 'b/c.md', 'b/picture.png', 'src/domain'].includes(path);

  test('has nothing to say of links that lead somewhere', () => {
    const text =
      '# A title\n[c](b/c.md#two-words) [self](#a-title) ![p](b/picture.png) [web](https://example.org)';
    const documentsInOrder = { 'a.md': text, 'b/c.md': '## Two words\n[back](../a.md) `src/domain`' };
    expect(brokenLinks(documentsInOrder, there)).toEqual([]);
    expect(missingPaths(documentsInOrder, there)).toEqual([]);
  });

  test('finds a missing file, a missing heading, a missing path and a missing script', () => {
    const broken = {
      'a.md': '[x](x.md) [c](b/c.md#three) `src/gone.ts` npm run gone, npm run here',
      'b/c.md': '[a](a.md)',
    };
    expect(brokenLinks(broken, there)).toEqual(['a.md: x.md', 'a.md: b/c.md#three', 'b/c.md: a.md']);
    expect(missingPaths(broken, there)).toEqual(['a.md: src/gone.ts']);
    expect(missingScripts(broken, ['here'])).toEqual(['a.md: gone']);
  });

  test('does not look into code, and names headings as GitHub does', () => {
    const text = '# Why `a`, and how?\n```md\n# No heading\n[x](x.md)\n```\n## Twice\n## Twice\n`[y](y.md)`';
    expect(brokenLinks({ 'a.md': text }, there)).toEqual([]);
    expect(anchorsOf(text)).toEqual(['why-a-and-how', 'twice', 'twice-1']);
  });
});
