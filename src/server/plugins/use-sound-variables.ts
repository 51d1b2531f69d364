/**
 * Refuses variables that no operation could use: names that it does not declare, and values that nest or number far beyond what any
 * input of the schema takes. What goes over them later (coercion, estimates, logs) may then do so without a limit of its own.
 */
import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { DomainError } from '../../domain/errors.js';
import { publicError } from '../../graphql/errors.js';

/** The deepest input of the schema, a filter with lists of ids, has four levels. */
export const MAX_VARIABLE_DEPTH = 16;
export const MAX_VARIABLE_VALUES = 10_000;
/** As many undeclared names as a message lists. */
const LISTED_NAMES = 5;

export function useSoundVariables(): Plugin {
  return {
    onParams({ params: { variables } }) {
      if (variables !== null && typeof variables === 'object') checkSize(variables);
    },
    onExecute({ args: { document, variableValues, operationName }, setResultAndStopExecution }) {
      const undeclared = undeclaredNames(document, operationName, variableValues ?? {});
      if (undeclared.length > 0)
        setResultAndStopExecution({ errors: [publicError(notDeclared(undeclared))] });
    },
  };
}

/** Walks without recursion, which is what deep values would break. */
function checkSize(variables: object): void {
  let level: unknown[] = [variables];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_VARIABLE_DEPTH) throw publicError(tooDeep());
    const next: unknown[] = [];
    for (const value of level) {
      if (value === null || typeof value !== 'object') continue;
      const children = Object.values(value);
      count += children.length;
      if (count > MAX_VARIABLE_VALUES) throw publicError(tooMany());
      for (const child of children) next.push(child);
    }
    level = next;
  }
}

function undeclaredNames(
  document: DocumentNode,
  operationName: string | null | undefined,
  values: Readonly<Record<string, unknown>>,
): string[] {
  const names = Object.keys(values);
  if (names.length === 0) return names;
  const declared = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return names.filter((name) => !declared.some(({ variable }) => variable.name.value === name));
}

function notDeclared(names: readonly string[]): DomainError {
  const listed = names.slice(0, LISTED_NAMES).map((name) => JSON.stringify(name.slice(0, 60)));
  const rest = names.length > LISTED_NAMES ? ` and ${names.length - LISTED_NAMES} more` : '';
  const what = names.length === 1 ? 'variable' : 'variables';
  return new DomainError('BAD_USER_INPUT', `The operation declares no ${what} ${listed.join(', ')}${rest}.`, {
    hint: 'Declare what is sent, as in query ($id: ID!), or leave it out.',
  });
}

const tooDeep = () =>
  new DomainError('BAD_USER_INPUT', `The variables nest deeper than ${MAX_VARIABLE_DEPTH} levels.`, {
    hint: 'No input of the schema does.',
  });

const tooMany = () =>
  new DomainError('BAD_USER_INPUT', `The variables hold more than ${MAX_VARIABLE_VALUES} values.`, {
    hint: 'Ask in several queries.',
  });
