/** Writes the question of a view as one self-contained GraphQL document, and gives its address in GraphiQL. */
import type { Variables } from './client.js';

/**
 * GraphiQL's address takes a query and no variables, so the values become defaults in the operation's head; where they make it
 * long, each variable has a line.
 */
export function withValues(document: string, variables: Variables): string {
  return document.replace(/^(\s*query\s+\w+\s*)\(([^)]*)\)/, (_, operation: string, declared: string) => {
    const filled = [...declared.matchAll(VARIABLE)].map(([whole, name = '', type = '']) => {
      const value = variables[name];
      return value === undefined || value === null
        ? whole.trim()
        : `$${name}: ${type} = ${literal(value, type)}`;
    });
    const line = `${operation}(${filled.join(', ')})`;
    return line.length > MOST_LETTERS ? `${operation}(\n  ${filled.join('\n  ')}\n)` : line;
  });
}

const VARIABLE = /\$(\w+)\s*:\s*([\w[\]!]+)(\s*=\s*[^,)$]+)?/g;
/** As GraphiQL has room for in a line. */
const MOST_LETTERS = 80;

export const graphiqlAddress = (document: string, variables: Variables): string =>
  `/graphql?query=${encodeURIComponent(withValues(document, variables))}`;

const TEXTS = ['ID', 'String', 'EDTF'];
/** The fields of input objects that hold enums; all others hold texts or numbers. */
const ENUM_FIELDS = ['certainty', 'kinds', 'roles', 'statuses', 'agreements', 'citesKinds'];

function literal(value: unknown, type: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, type)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return inputObject(value);
  const isText = TEXTS.includes(type.replaceAll(/[[\]!]/g, ''));
  return typeof value === 'string' && !isText ? value : JSON.stringify(value);
}

function inputObject(value: object): string {
  const fields = Object.entries(value).filter(([, v]) => v !== undefined && v !== null);
  const field = (name: string, v: unknown): string => {
    if (Array.isArray(v)) return `[${v.map((item) => field(name, item)).join(', ')}]`;
    if (typeof v === 'object' && v !== null) return inputObject(v);
    return ENUM_FIELDS.includes(name) ? String(v) : JSON.stringify(v);
  };
  return `{ ${fields.map(([name, v]) => `${name}: ${field(name, v)}`).join(', ')} }`;
}
