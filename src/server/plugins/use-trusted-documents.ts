import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { DomainError } from '../../domain/errors.js';
import { publicError } from '../../graphql/errors.js';
import { documentIdOf, type TrustedDocuments } from '../access/trusted-documents.js';

type Params = GraphQLParams & { readonly documentId?: unknown };

/**
 * Executes documents that are named by their id, as `documentId` or as Apollo's clients do it (`extensions.persistedQuery`), and
 * where only trusted ones are executed, refuses any other text. Yoga's own plugin cannot tell a trusted text from another, so the
 * explorer and GraphiQL's examples would have to send ids.
 */
export function useTrustedDocuments({ mode, documents }: TrustedDocuments): Plugin {
  if (mode === 'off') return {};
  const texts = new Set(documents.values());
  return {
    onParams({ params, request, setParams }) {
      const { documentId, ...rest } = params as Params;
      const { query } = rest;
      const id = idOf(documentId ?? idInAddress(request, query), rest.extensions);
      if (query !== undefined && query !== null && query !== '') {
        if (id !== undefined && typeof query === 'string' && documentIdOf(query) !== id)
          throw publicError(otherId());
        if (mode === 'only' && !texts.has(query)) throw publicError(notTrusted());
        if (documentId !== undefined) setParams(rest);
      } else if (id !== undefined) {
        const text = documents.get(id);
        if (text === undefined) throw publicError(notFound());
        setParams({ ...rest, query: text });
      }
    },
  };
}

/** Yoga reads no more of an address than it knows itself. */
const idInAddress = (request: Request, query: unknown): string | undefined =>
  request.method === 'GET' && !query
    ? (new URL(request.url).searchParams.get('documentId') ?? undefined)
    : undefined;

function idOf(documentId: unknown, extensions: GraphQLParams['extensions']): string | undefined {
  if (typeof documentId === 'string') return documentId;
  if (documentId !== undefined && documentId !== null) throw publicError(noText());
  const hash = (extensions as { persistedQuery?: { sha256Hash?: unknown } | null } | null | undefined)
    ?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? `sha256:${hash.toLowerCase()}` : undefined;
}

const notFound = () =>
  new DomainError('PERSISTED_QUERY_NOT_FOUND', 'No trusted document has this id.', {
    hint: 'Send the text of the query, or an id of the manifest that the service was started with.',
  });

const notTrusted = () =>
  new DomainError('UNTRUSTED_DOCUMENT', 'This service executes trusted documents only.', {
    hint: 'Ask its operator to add the query to TRUSTED_DOCUMENTS_FILE.',
  });

const otherId = () =>
  new DomainError('BAD_USER_INPUT', 'The id is not that of the query beside it.', {
    hint: 'Send the SHA-256 of the very text, or the text alone.',
  });

const noText = () =>
  new DomainError('BAD_USER_INPUT', 'The documentId is no text.', { hint: 'Send one such as "sha256:…".' });
