import type { DocumentNode } from 'graphql';
import { createBoundedCache } from '../../shared/bounded-cache.js';

const MAX_BYTES_OF_DOCUMENTS = 32 * 1024 * 1024;
const MAX_BYTES_OF_ERRORS = 4 * 1024 * 1024;
/** Nodes and tokens of the parser keep the text and many times its size. */
const BYTES_PER_CHARACTER = 50;
/** An error keeps the text in which it is. */
const BYTES_PER_CHARACTER_OF_ERROR = 4;
const BYTES_PER_ENTRY = 2_000;

/**
 * Makes the caches of parsed documents, whose validation is kept with them, and of texts that are none. Yoga's own count
 * documents; a client that sends large ones, each another, would fill the memory.
 */
export function createDocumentCaches() {
  return {
    documentCache: createBoundedCache<DocumentNode>({
      maxBytes: MAX_BYTES_OF_DOCUMENTS,
      sizeOf: (_, text) => BYTES_PER_ENTRY + BYTES_PER_CHARACTER * text.length,
    }),
    errorCache: createBoundedCache<Error>({
      maxBytes: MAX_BYTES_OF_ERRORS,
      sizeOf: (_, text) => BYTES_PER_ENTRY + BYTES_PER_CHARACTER_OF_ERROR * text.length,
    }),
    validationCache: true,
  };
}
