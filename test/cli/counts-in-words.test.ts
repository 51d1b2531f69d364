import { expect, test } from 'vitest';
import { countsInWords } from '../../src/cli/counts-in-words.js';
import { projectionOf } from '../ingest/seeds-of.js';

test('entities are counted by kind, and names by language, the most first', () => {
  const { entities } = projectionOf(`
- { id: topic:a, names: [{ value: A, lang: en }, { value: А, lang: ru }, { value: Z }] }
- { id: topic:b, names: [{ value: B, lang: ru }] }
- { id: place:c, names: [{ value: C, lang: en }, { value: D, lang: ru }] }
`);
  expect(countsInWords(entities)).toEqual([
    'Entities: 2 TOPIC, 1 PLACE.',
    'Names: 6; 3 ru, 2 en, 1 of no language.',
  ]);
});
