/** Labelled queries: what a researcher types in each script, and what should come of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const id = z.string().regex(/^[a-z]+:[a-z0-9-]+$/);
const label = z
  .strictObject({
    q: z.string(),
    first: id.optional(),
    top: z.array(id).min(1).optional(),
    not: z.array(id).min(1).optional(),
  })
  .refine(({ first, top, not }) => [first, top, not].filter((each) => each !== undefined).length === 1);

/** By ISO 15924 code of the script. */
const labels = z.record(z.string().regex(/^[A-Z][a-z]{3}$/), z.array(label));

export type Label = z.infer<typeof label> & { readonly script: string };

export function labelledQueries(file: 'labelled-queries' | 'held-back-queries'): readonly Label[] {
  const text = readFileSync(join(import.meta.dirname, `${file}.yaml`), 'utf8');
  return Object.entries(labels.parse(parse(text))).flatMap(([script, queries]) =>
    queries.map((query) => ({ ...query, script })),
  );
}
