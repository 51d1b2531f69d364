/** The constraint and the indexes of the embedded store. */
import type { GrafeoDB } from '@grafeo-db/js';

/** The label and the property that the text index covers. */
export const SEARCHED = ['Entity', 'searchKeys'] as const;

const CREATE = [
  'CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:`Record`) REQUIRE n.`id` IS UNIQUE',
  'CREATE INDEX record_id_index IF NOT EXISTS FOR (n:`Record`) ON (n.`id`)',
];
const DROP = ['DROP CONSTRAINT record_id IF EXISTS', 'DROP INDEX record_id_index IF EXISTS'];
/**
 * Makes every search key count: by default the engine leaves out English words (us, it, of), and its
 * tokenizer `simple` leaves out single letters. The index keeps these options, so an existing store uses new
 * ones only after a reload.
 */
const EVERY_KEY = { tokenizer: 'standard', stopWords: [] };

/**
 * Creates what is missing. The constraint does not check existing nodes, so callers guarantee that ids are
 * unique.
 */
export async function createSchema(db: GrafeoDB): Promise<void> {
  for (const ddl of CREATE) await db.executeCypher(ddl);
  // The engine would rebuild an existing text index, which takes as long as reading the whole graph.
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
