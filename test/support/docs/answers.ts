/** Finds and renews the answers in a document: every ```graphql block is followed by its answer in a ```json block. */
const PAIR = /```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g;
const GRAPHQL = /^```graphql$/gm;

/** The queries of a document, in order. Each has an answer below it. */
export const queriesIn = (text: string): string[] => [...text.matchAll(PAIR)].map(([, query = '']) => query);

/** How many graphql blocks there are, with an answer or without, so that a test notices one that has lost its answer. */
export const countQueries = (text: string): number => [...text.matchAll(GRAPHQL)].length;

/** Returns the same text with every answer replaced, in order. */
export function withAnswers(text: string, answers: readonly string[]): string {
  let next = 0;
  return text.replace(
    PAIR,
    (_, query: string) => `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${answers[next++]}\n\`\`\``,
  );
}

const LINE = 140;

/** Prints JSON for readers: a value that fits on one line stands on one. */
export function layOut(value: unknown, indent = ''): string {
  const flat = oneLine(value);
  if (indent.length + flat.length <= LINE || value === null || typeof value !== 'object') return flat;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((v) => `${inner}${layOut(v, inner)}`)
    : Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${layOut(v, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([k, v]) => `${JSON.stringify(k)}: ${oneLine(v)}`)
    .join(', ')} }`;
}
