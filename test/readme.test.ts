/**
 * The README shows real answers: each is asked of the seeds again. With UPDATE_README=1 (`npm run readme`) they are
 * written instead of compared.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seededApp } from './support/app.js';
import { layOut, readmeAnswers, withAnswers } from './support/readme.js';

const FILE = new URL('../README.md', import.meta.url);

test('every answer in the README is what the service answers', async () => {
  const readme = readFileSync(FILE, 'utf8');
  const { query } = await seededApp();
  const pairs = readmeAnswers(readme);
  expect(pairs.length).toBeGreaterThanOrEqual(5);

  const answers = await Promise.all(pairs.map(async (pair) => layOut(await query(pair.query))));
  const renewed = withAnswers(readme, answers);
  if (process.env.UPDATE_README === '1') writeFileSync(FILE, renewed);
  else expect(readme).toBe(renewed);
}, 60_000);
