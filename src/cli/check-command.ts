import { readConfig } from '../config.js';
import { loadSeeds } from './load-seeds.js';

export async function checkCommand(): Promise<void> {
  const { records, projection, hints } = await loadSeeds(readConfig().seedsDir);
  const { claims, facts, sources } = projection;
  console.log(
    `The seeds are sound: ${records} records; ${facts.length} facts, ${claims.length} claims, ${sources.length} sources.`,
  );
  if (hints.length > 0)
    console.log(
      `\n${hints.join('\n')}\n\n${hints.length} hint${hints.length === 1 ? '' : 's'}; the seeds load all the same.`,
    );
}
