/** What everything else refers to: topics, places, series, works of reference. */
import { REFERENCES } from './actors.js';
import { addLink, type Chunk } from './chunk.js';
import { landNames, shownName, titleNames } from './names.js';
import { randomOf } from './random.js';
import type { GraphSpec } from './sizes.js';

export const topicId = (n: number): string => `topic:subject-${n}`;
export const placeId = (n: number): string => `place:site-${n}`;
export const seriesId = (n: number): string => `series:process-${n}`;

export function addVocabulary(spec: GraphSpec, chunk: Chunk): void {
  for (const id of REFERENCES)
    chunk.sources.push({
      ...{
        id,
        title: `Reference ${id}`,
        publisher: 'United Nations',
        origin: 'United Nations',
        url: null,
        published: '2020',
      },
      ...{ kind: 'REFERENCE', lang: 'en', derivedFromId: null },
    });
  const own = { identifiers: [], summary: null };
  for (let n = 0; n < spec.topics; n++) {
    const names = titleNames(randomOf(spec.seed, 41, n), 'Views', n);
    chunk.entities.push({ ...own, id: topicId(n), kind: 'TOPIC', name: shownName(names), names });
    if (n > 5)
      addLink(
        chunk,
        { type: 'BROADER', fromId: topicId(n), toId: topicId(n % 5), sourceIds: REFERENCES },
        randomOf(spec.seed, 42, n),
      );
  }
  for (let n = 0; n < spec.places; n++) {
    const names = landNames(randomOf(spec.seed, 43, n));
    chunk.entities.push({
      ...own,
      id: placeId(n),
      kind: 'PLACE',
      placeKind: n < 10 ? 'COUNTRY' : 'CITY',
      coordinates: null,
      name: shownName(names),
      names,
    });
    if (n > 9)
      addLink(
        chunk,
        { type: 'WITHIN', fromId: placeId(n), toId: placeId(n % 10), sourceIds: REFERENCES },
        randomOf(spec.seed, 44, n),
      );
  }
  for (let n = 0; n < spec.series; n++) {
    const names = titleNames(randomOf(spec.seed, 45, n), 'Process', n);
    chunk.entities.push({ ...own, id: seriesId(n), kind: 'EVENT_SERIES', name: shownName(names), names });
  }
  for (let n = 0; n < Math.min(10, spec.series); n++)
    chunk.redirects.push({ from: `series:former-${n}`, to: seriesId(n) });
}
