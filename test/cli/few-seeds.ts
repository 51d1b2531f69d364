/** Seeds of one state, for commands of which something else is tested: the project's own take seconds to check and to load. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SEEDS = `- { id: source:s, publisher: S, title: S, kind: PRESS }
- { id: state:atlantis, names: [{ value: Atlantis, lang: en, sources: source:s }] }
`;

/** Returns the folder of seeds that it makes in `directory`. */
export async function fewSeedsIn(directory: string): Promise<string> {
  const folder = join(directory, 'seeds');
  await mkdir(folder);
  await writeFile(join(folder, 'all.yaml'), SEEDS);
  return folder;
}
