/** What is stored as data of a contested fact reads, in the API, as it always has. */
import { test } from 'vitest';
import { seededApp } from '../support/app.js';
import { expectContestedInWords } from './contested-in-words.js';

const { query } = await seededApp();

test('contested facts and positions read as in the fixture, word for word', async () => {
  await expectContestedInWords(query);
});
