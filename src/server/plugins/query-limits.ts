/**
 * Limits the shape of a query. Depth, aliases and tokens follow from the document alone and are checked in validation, whose
 * results are kept for each document. What it costs depends on the variables too: see `run-queries.ts`.
 */
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { GraphQLError, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export const MAX_DEPTH = 16;
export const MAX_ALIASES = 30;
export const MAX_TOKENS = 2_000;

type Armor = {
  onReject: ((context: ValidationContext | null, error: GraphQLError) => void)[];
  propagateOnRejection: false;
};

/** Makes a rule of Armor report one of our errors: its own carry no code and come with status 200. */
const reporting = (code: string, message: string): Armor => ({
  propagateOnRejection: false,
  onReject: [(context) => context?.reportError(refusal(code, message))],
});

export const limitPlugins = (): Plugin[] =>
  [
    maxDepthPlugin({
      n: MAX_DEPTH,
      ...reporting(
        'QUERY_TOO_DEEP',
        `The query nests deeper than ${MAX_DEPTH} levels. Ask in several queries.`,
      ),
    }),
    maxAliasesPlugin({
      n: MAX_ALIASES,
      ...reporting(
        'QUERY_TOO_EXPENSIVE',
        `The query has more than ${MAX_ALIASES} aliases. Ask in several queries.`,
      ),
    }),
    maxTokensPlugin({ n: MAX_TOKENS, onReject: [refuseTokens] }),
  ] as Plugin[];

/** The parser counts tokens before there is a context to report to, so this throws. */
function refuseTokens(): never {
  throw refusal(
    'QUERY_TOO_EXPENSIVE',
    `The query has more than ${MAX_TOKENS} tokens. Ask in several queries.`,
  );
}

const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
