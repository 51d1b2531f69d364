/** What the API says in words of every contested fact, and of every position that evidence shows. */
import { expect } from 'vitest';

type Query = <T>(text: string, variables?: Record<string, unknown>) => Promise<T>;

interface Said {
  readonly reason?: string;
  readonly positions: readonly { readonly value: string }[];
}
interface ContestedFact extends Said {
  readonly id: string;
}
interface Page<N> {
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const CONTESTED = `query ($after: String) {
  contested(first: 100, after: $after) { nodes { id reason positions { value } } pageInfo { hasNextPage endCursor } }
}`;
const PARTICIPATIONS = `query ($after: String) {
  events(first: 20, after: $after) { pageInfo { hasNextPage endCursor } nodes { id
    participations(first: 100) { nodes { id evidence { positions { value } } } }
    organizers { actor { id } role evidence { positions { value } } } } }
}`;

interface EventWithPositions {
  readonly id: string;
  readonly participations: { readonly nodes: readonly { readonly id: string; readonly evidence: Said }[] };
  readonly organizers: readonly {
    readonly actor: { readonly id: string };
    readonly role: string;
    readonly evidence: Said;
  }[];
}

/** The texts must stay letter for letter as in the fixture; a change of the seeds is accepted by `vitest -u`. */
export async function expectContestedInWords(query: Query): Promise<void> {
  const contested = await allOf<ContestedFact>(query, CONTESTED, 'contested');
  const events = await allOf<EventWithPositions>(query, PARTICIPATIONS, 'events');
  expect(contested.length).toBeGreaterThanOrEqual(9);
  const lines = [
    ...contested.flatMap(({ id, reason, positions }) => [id, `  ${reason}`, ...valuesOf({ positions })]),
    ...events.flatMap(({ id, participations, organizers }) => [
      ...participations.nodes.flatMap((p) => competing(p.id, p.evidence)),
      ...organizers.flatMap((o) => competing(`${o.actor.id} ${o.role} ${id}`, o.evidence)),
    ]),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/contested-in-words.txt');
}

const competing = (name: string, said: Said): string[] =>
  said.positions.length > 1 ? [name, ...valuesOf(said)] : [];

const valuesOf = ({ positions }: Said): string[] => positions.map(({ value }) => `  - ${value}`);

async function allOf<N>(query: Query, text: string, field: string): Promise<N[]> {
  const nodes: N[] = [];
  let after: string | null = null;
  do {
    const answer: Record<string, Page<N>> = await query(text, { after });
    const page = answer[field] as Page<N>;
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
