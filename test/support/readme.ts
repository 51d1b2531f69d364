/** The README's questions and answers: every ```graphql block is followed by its answer in a ```json block. */
export interface ReadmeAnswer {
  readonly query: string;
  readonly answer: string;
}

const PAIR = /```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g;

export const readmeAnswers = (readme: string): ReadmeAnswer[] =>
  [...readme.matchAll(PAIR)].map(([, query = '', answer = '']) => ({ query, answer }));

/** The same text with every answer replaced, in order. */
export function withAnswers(readme: string, answers: readonly string[]): string {
  let next = 0;
  return readme.replace(
    PAIR,
    (_, query: string) => `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${answers[next++]}\n\`\`\``,
  );
}

const LINE = 140;

/** JSON as a reader likes it: what fits on a line stands on one. */
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
