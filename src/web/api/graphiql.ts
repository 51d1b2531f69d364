/** Writes the question of a view as one self-contained GraphQL document, and gives its address in GraphiQL. */
import { inLanguage, type Variables } from './client.js';

const LONGEST_LINE = 80;

/**
 * GraphiQL's address takes a query and no variables, so the values become defaults in the operation's head; where they make it
 * long, each variable has a line.
 */
export function withValues(document: string, variables: Variables): string {
  const values = { ...inLanguage(document), ...variables };
  const filled = document
    .trim()
    .replace(/^query (\w+)\s*\(([^)]*)\)/, (_, name: string, declared: string) => {
      const each = declared.split(/,\s*(?=\$)/).map((variable) => withDefault(variable, values));
      const line = each.join(', ');
      return line.length > LONGEST_LINE - name.length
        ? `query ${name}(${each.map((variable) => `\n  ${variable}`).join('')}\n)`
        : `query ${name}(${line})`;
    });
  // The generated documents indent their definitions and leave no line between them.
  return filled.replaceAll(/\n+ *(?=fragment )/g, '\n\n');
}

const withDefault = (declared: string, variables: Variables): string =>
  declared.replace(/^\$(\w+)\s*:\s*([\w[\]!]+)(\s*=\s*[^,)$]+)?/, (whole, name: string, type: string) => {
    const value = variables[name];
    return value === undefined || value === null
      ? whole.trim()
      : `$${name}: ${type} = ${literal(value, type)}`;
  });

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
