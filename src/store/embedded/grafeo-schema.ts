/** What the embedded store keeps beside the graph itself, so that nothing is looked for node by node. */
import type { GrafeoDB } from '@grafeo-db/js';

export const SEARCHED = ['Entity', 'searchKeys'] as const;

const CREATE = [
  'CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:`Record`) REQUIRE n.`id` IS UNIQUE',
  'CREATE INDEX record_id_index IF NOT EXISTS FOR (n:`Record`) ON (n.`id`)',
];
const DROP = ['DROP CONSTRAINT record_id IF EXISTS', 'DROP INDEX record_id_index IF EXISTS'];
/**
 * Every key counts: by itself the engine would leave out English words (us, it, of) and, with `simple`, single letters. These are kept
 * with the index: a store that has one is not searched by others before it is loaded anew.
 */
const EVERY_KEY = { tokenizer: 'standard', stopWords: [] };

/** The constraint does not look at what is there: whoever makes it later than the nodes must know that none is there twice. */
export async function createSchema(db: GrafeoDB): Promise<void> {
  for (const ddl of CREATE) await db.executeCypher(ddl);
  // The engine would make it once more, which takes as long as to read all that is there.
  if (!(await hasTextIndex(db))) await db.createTextIndex(...SEARCHED, EVERY_KEY);
}

const hasTextIndex = (db: GrafeoDB): Promise<boolean> =>
  db.textSearch(...SEARCHED, '', 1).then(
    () => true,
    (error: unknown) => {
      if (/no text index/i.test(String(error))) return false;
      throw error;
    },
  );

export async function dropSchema(db: GrafeoDB): Promise<void> {
  for (const ddl of DROP) await db.executeCypher(ddl);
  await db.dropTextIndex(...SEARCHED);
}
