/**
 * The id of a participation is that of its event and of whoever took part, put together with hyphens, and that of a tenure likewise. Where one
 * id is another one with something after it (event:a and event:a-b), two of these may come out the same.
 */
import { prefixOf, slugOf } from '../../domain/ids.js';
import { isEvent, isPerson } from '../records/record-kinds.js';
import type { EntitySeed } from '../records/record-schema.js';

/** Whether one of its participations or tenures might be read as that of another record. May be too cautious. */
export function mayCollide(record: EntitySeed, defined: { has(id: string): boolean }): boolean {
  const slug = slugOf(record.id);
  return tailsOf(record).some((tail) => {
    const text = `${slug}-${tail}`;
    for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1))
      if (at !== slug.length && defined.has(`${prefixOf(record.id)}:${text.slice(0, at)}`)) return true;
    return false;
  });
}

function tailsOf(record: EntitySeed): string[] {
  if (isPerson(record)) return record.posts.map((post) => slugOf(post.of));
  if (!isEvent(record)) return [];
  return record.participants.flatMap((entry) =>
    entry.who.map((who) =>
      [who, ...(entry.for === undefined ? [] : ['for', entry.for])].join('-').replaceAll(':', '-'),
    ),
  );
}
