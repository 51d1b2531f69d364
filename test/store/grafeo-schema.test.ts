import grafeo from '@grafeo-db/js';
import { expect, test, vi } from 'vitest';
import { createSchema, dropSchema, SEARCHED } from '../../src/store/embedded/grafeo-schema.js';

const found = async (db: InstanceType<typeof grafeo.GrafeoDB>, word: string) =>
  (await db.textSearch(...SEARCHED, word, 10)).length;

test('what is searched is made once, and anew when it was dropped', async () => {
  const db = grafeo.GrafeoDB.create();
  const making = vi.spyOn(db, 'createTextIndex');
  db.createNode(['Entity'], { searchKeys: 'of dushanbe' });
  await createSchema(db);
  await createSchema(db);
  expect(making).toHaveBeenCalledTimes(1);
  db.createNode(['Entity'], { searchKeys: 'us dushanbe' });
  // Words that a search engine would leave out count as well.
  expect([await found(db, 'dushanbe'), await found(db, 'of'), await found(db, 'us')]).toEqual([2, 1, 1]);

  await dropSchema(db);
  await createSchema(db);
  expect(making).toHaveBeenCalledTimes(2);
  expect(await found(db, 'dushanbe')).toBe(2);
  db.close();
});
