import { test } from 'vitest';
import { appOver } from '../support/app.js';
import { expectOrderOfTime, forum } from './editions.js';

test('editions are in the order of time on the embedded store', async () => {
  await expectOrderOfTime(await appOver(forum));
});
