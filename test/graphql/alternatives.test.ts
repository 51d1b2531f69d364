import { test } from 'vitest';
import { appOver } from '../support/app.js';
import { alternatives, expectAlternatives, expectSpells } from './alternatives.js';

test('of several times one is meant, and no day between them, on the embedded store', async () => {
  await expectAlternatives(await appOver(alternatives));
});

test('a relation may hold at several times, on the embedded store', async () => {
  await expectSpells(await appOver(alternatives));
});
