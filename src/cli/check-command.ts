import { readConfig } from '../config.js';
import { countsInWords } from './counts-in-words.js';
import { loadSeeds } from './load-seeds.js';

export async function checkCommand({ counts = false }: { readonly counts?: boolean } = {}): Promise<void> {
  const { records, projection, hints } = await loadSeeds(readConfig().seedsDir);
  const { claims, facts, sources } = projection;
  console.log(
    `The seeds are sound: ${records} records; ${facts.length} facts, ${claims.length} claims, ${sources.length} sources.`,
  );
  if (counts) console.log(`\n${countsInWords(projection.entities).join('\n')}`);
  if (hints.length > 0)
    console.log(
      `\n${hints.join('\n')}\n\n${hints.length} hint${hints.length === 1 ? '' : 's'}; the seeds load all the same.`,
    );
}
