import { expect, test } from 'vitest';
import { seededApp } from '../support/app.js';
import { shortfall } from '../support/matcher.js';
import { QUESTIONS } from './questions.js';

const { query } = await seededApp();

test.each(QUESTIONS)('$name: $question', async ({ query: text, variables, expect: expected }) => {
  expect(shortfall(expected, await query(text, variables))).toBeNull();
});
