import type { Actor } from './data.js';

/** Finds whom a text means: a whole name or acronym first, then one that begins with it, then one that has it anywhere. */
export function foundActor(actors: readonly Actor[], text: string): Actor | undefined {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return undefined;
  const namesOf = ({ name, shortName }: Actor) => [shortName ?? name, name].map((n) => n.toLocaleLowerCase());
  const tests: readonly ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.startsWith(wanted),
    (name) => name.includes(wanted),
  ];
  for (const test of tests) {
    const found = actors.find((actor) => namesOf(actor).some(test));
    if (found !== undefined) return found;
  }
  return undefined;
}
