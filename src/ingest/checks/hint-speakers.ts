/**
 * Finds bodies that are listed beside somebody who speaks for them, where the entry adds nothing: no source, no role, no mode of its own.
 * The body counts through its speaker. An entry with a source of its own is let be, as it is what that source says.
 */
import type { Problem } from '../records/problem.js';
import { isEvent } from '../records/record-kinds.js';
import type { EventSeed } from '../records/record-schema.js';
import { holds } from './check-editions.js';
import { type LocatedRecord, problemIn } from './id-index.js';

type Participants = EventSeed['participants'][number];

export function hintSpeakers(located: LocatedRecord): Problem[] {
  const { record } = located;
  if (!isEvent(record)) return [];
  const spokenFor = record.participants.filter((entry) => entry.for !== undefined && holds(entry));
  return record.participants.flatMap((entry, i) =>
    entry.for !== undefined || !holds(entry)
      ? []
      : entry.who.flatMap((body) => {
          const speakers = spokenFor.filter((speaker) => speaker.for === body);
          if (!addsNothing(entry, speakers)) return [];
          const message = `${body} is listed beside ${speakers.flatMap((s) => s.who).join(', ')}, who took part for it by the same source`;
          return [
            problemIn(
              located,
              ['participants', i, 'who'],
              message,
              `leave ${body} out: it counts through its speaker`,
            ),
          ];
        }),
  );
}

function addsNothing(entry: Participants, speakers: readonly Participants[]): boolean {
  const alike = speakers.filter((s) => s.modality === entry.modality && s.when === entry.when);
  const sources = alike.flatMap((s) => s.sources.map(({ id }) => id));
  const roles = alike.flatMap((s) => s.roles);
  return (
    alike.length > 0 &&
    entry.sources.every(({ id }) => sources.includes(id)) &&
    entry.roles.every((role) => roles.includes(role)) &&
    (entry.mode === undefined || alike.some((s) => s.mode === entry.mode))
  );
}
