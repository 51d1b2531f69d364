/** What the command line asks for. */
import { parseArgs } from 'node:util';
import { SIZE_NAMES, type SizeName } from '../generate.js';
import { QUERIES } from '../queries/index.js';

export interface BenchOptions {
  readonly sizes: readonly SizeName[];
  readonly queries: readonly string[];
  /** Shorter measurements, for development. */
  readonly quick: boolean;
  /** Print where the statements of each query spend their work. */
  readonly explain: boolean;
  /** A server with a graph of the asked size in it, instead of one of our own. */
  readonly neo4j: string | undefined;
  readonly embedded: boolean;
}

const USAGE = `npm run bench -- [--size S,M] [--queries a,b] [--quick] [--explain] [--no-embedded] [--neo4j bolt://…]
  --size L          S and M besides L; a list of ${SIZE_NAMES.join(', ')} measures just these
  --queries         only these of: ${QUERIES.map((q) => q.name).join(', ')}
  --quick           shorter measurements, for development
  --explain         also print database hits and rows of each statement
  --no-embedded     leave the embedded store out
  --neo4j           a server that holds the graph already (one size; its password in NEO4J_PASSWORD)`;

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: 'S,M' },
      queries: { type: 'string', default: QUERIES.map((q) => q.name).join() },
      quick: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      'no-embedded': { type: 'boolean', default: false },
      neo4j: { type: 'string' },
    },
  });
  const isGiven = values.neo4j !== undefined;
  const sizes = values.size === 'L' && !isGiven ? ['S', 'M', 'L'] : values.size.split(',');
  if (isGiven && sizes.length > 1) throw new Error(`--neo4j: name the one size that it holds.\n${USAGE}`);
  const queries = values.queries.split(',');
  return {
    sizes: sizes.map((size) => known(size, SIZE_NAMES)),
    queries: queries.map((name) =>
      known(
        name,
        QUERIES.map((q) => q.name),
      ),
    ),
    quick: values.quick,
    explain: values.explain,
    neo4j: values.neo4j,
    embedded: !values['no-embedded'],
  };
}

function known<T extends string>(given: string, names: readonly T[]): T {
  const name = names.find((n) => n === given);
  if (name === undefined) throw new Error(`"${given}" is none of ${names.join(', ')}.\n${USAGE}`);
  return name;
}
