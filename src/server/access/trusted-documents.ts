/** Documents of GraphQL that are known by the hash of their text: those of the explorer, the examples, and an operator's own. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../../config.js';
import { DomainError } from '../../domain/errors.js';
import { messageOf } from '../../shared/message-of.js';
import { packageRoot } from '../../shared/package-files.js';

export interface TrustedDocuments {
  /** `off`: ids mean nothing; `allowed`: they stand for documents; `only`: nothing else is executed. */
  readonly mode: Config['trustedDocuments']['mode'];
  /** The texts by their ids. */
  readonly documents: ReadonlyMap<string, string>;
}

export const NO_TRUSTED_DOCUMENTS: TrustedDocuments = { mode: 'off', documents: new Map() };

/** Written by `npm run build`. */
export const BUILT_MANIFEST = join(packageRoot, 'dist/trusted-documents.json');

const manifest = z.record(z.string(), z.string());

/** The id of a document, as GraphQL over HTTP writes it (its appendix on persisted documents): every character counts. */
export const documentIdOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

/**
 * Reads the manifest that came with the program, and the operator's.
 * @throws DomainError `BAD_CONFIGURATION` when one cannot be read or has a wrong id
 */
export function openTrustedDocuments({ mode, file }: Config['trustedDocuments']): TrustedDocuments {
  if (mode === 'off') return NO_TRUSTED_DOCUMENTS;
  // A service that runs from its sources may not be built; the page then sends its texts, as always.
  const built = mode === 'only' || existsSync(BUILT_MANIFEST) ? [BUILT_MANIFEST] : [];
  const files = [...built, ...(file === undefined ? [] : [file])];
  return { mode, documents: new Map(files.flatMap(readManifest)) };
}

function readManifest(path: string): [string, string][] {
  let entries: [string, string][];
  try {
    entries = Object.entries(manifest.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    throw unreadable(path, messageOf(error), error);
  }
  const wrong = entries.find(([id, text]) => id !== documentIdOf(text));
  if (wrong !== undefined) throw unreadable(path, `${wrong[0]} is not the hash of its text`);
  return entries;
}

const unreadable = (path: string, reason: string, cause?: unknown) =>
  new DomainError('BAD_CONFIGURATION', `The trusted documents of ${path} cannot be read: ${reason}`, {
    hint:
      path === BUILT_MANIFEST
        ? 'Run `npm run build`, or set TRUSTED_DOCUMENTS=off.'
        : 'Write an object of JSON with the text of each document under "sha256:" and the hash of it in hex.',
    cause,
  });
