/** A generated graph on disk, as the product stages it: made once, so that what is timed is how it is loaded. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStaging } from '../../../src/store/loading/staging-files.js';
import type { GraphData } from '../../../src/store/port/property-graph.js';
import type { StagedGraph } from '../../../src/store/port/staged-graph.js';
import { type GraphSpec, generateGraph } from '../generate.js';

/**
 * The graph is gone when `use` is done with it.
 * @param alongside is given it, too, part by part as it is made
 */
export async function withStagedGraph<T>(
  spec: GraphSpec,
  use: (graph: StagedGraph) => Promise<T>,
  alongside?: (part: GraphData) => Promise<void>,
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'communique-staged-'));
  try {
    const staging = await createStaging(dir);
    for await (const part of generateGraph(spec)) {
      await staging.add(part);
      await alongside?.(part);
    }
    return await use(await staging.finish(JSON.stringify(spec)));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
