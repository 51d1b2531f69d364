import { readConfig } from '../config.js';
import { loadSeeds } from './load-seeds.js';

export async function checkCommand(): Promise<void> {
  const { records, projection } = await loadSeeds(readConfig().seedsDir);
  const { claims, facts, sources } = projection;
  console.log(
    `The seeds are sound: ${records} records; ${facts.length} facts, ${claims.length} claims, ${sources.length} sources.`,
  );
}
