/** A directory for the copies that tests make, removed when the run is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    temporaryDirectory: string;
  }
}

export default function setup(project: TestProject): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'communique-tests-'));
  project.provide('temporaryDirectory', directory);
  return () => rmSync(directory, { recursive: true, force: true });
}
