import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, onTestFinished } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { testModelUpgrades } from './model-upgrade-cases.js';

describe('upgrading the embedded store', () => {
  testModelUpgrades(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'communique-upgrade-'));
    const store = await openGrafeoStore({ dataDir });
    onTestFinished(async () => {
      await store.close();
      rmSync(dataDir, { recursive: true });
    });
    return store;
  });
});
