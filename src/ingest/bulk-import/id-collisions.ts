/**
 * Finds records whose projected ids may collide. The id of a participation joins those of its event and its participant
 * with hyphens, and that of a tenure likewise, so where one id begins with another (event:a, event:a-b) two may be equal.
 */
import { prefixOf, slugOf } from '../../domain/ids.js';
import { isEvent, isPerson } from '../records/record-kinds.js';
import type { EntitySeed } from '../records/record-schema.js';

/** Whether the id of a participation or tenure of this record could be that of another record. May be too cautious. */
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
