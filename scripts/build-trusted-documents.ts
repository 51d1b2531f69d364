/** Writes the manifest of the documents that come with the program: run by `npm run build` once the page's are generated. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILT_MANIFEST, documentIdOf } from '../src/server/access/trusted-documents.js';
import { ENTITY_DOCUMENT } from '../src/server/routes/page-head.js';
import { readExampleQueries } from '../src/shared/package-files.js';
import * as generated from '../src/web/generated/graphql.js';

/** The texts as clients send them: of the page, of the examples in GraphiQL, and of the address of an entity as JSON. */
export function collectTrustedDocuments(): ReadonlyMap<string, string> {
  const ofPage = Object.entries(generated)
    .filter(([name]) => name.endsWith('Document'))
    .map(([, document]) => String(document));
  const ofExamples = readExampleQueries().map(({ query }) => query);
  return new Map([...ofPage, ...ofExamples, ENTITY_DOCUMENT].map((text) => [documentIdOf(text), text]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(dirname(BUILT_MANIFEST), { recursive: true });
  writeFileSync(
    BUILT_MANIFEST,
    `${JSON.stringify(Object.fromEntries(collectTrustedDocuments()), null, 1)}\n`,
  );
}
