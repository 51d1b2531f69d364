/** Prints the recall of the labelled queries, whole and by script, and what is missed: `npm run search:recall`. */
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { labelledQueries } from './labelled-queries.js';
import { type Measured, measureRecall, type Recall, seedsWithFixture, share } from './recall.js';

const store = await openGrafeoStore();
await loadProjection(store, await seedsWithFixture());
for (const file of ['labelled-queries', 'held-back-queries'] as const) {
  print(file, await measureRecall(store, labelledQueries(file)));
}
await store.close();

function print(title: string, { scripts, whole, misses }: Measured): void {
  console.log(`\n${title}`);
  for (const recall of [...scripts, whole]) console.log(row(recall));
  for (const { label, found } of misses) {
    const wanted = label.first ?? label.top?.join(' or ') ?? `not ${label.not?.join(' or ')}`;
    console.log(`  ${label.script}  ${label.q}\n      wanted ${wanted}\n      found  ${found.join(', ')}`);
  }
}

function row(recall: Recall): string {
  const { script, asked, found, traps, sprung } = recall;
  return `${script.padEnd(6)} ${String(found).padStart(4)} of ${String(asked).padStart(3)} (${share(recall).toFixed(3)}); traps ${sprung} of ${traps} sprung`;
}
