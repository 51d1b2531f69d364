/** A graph as the CSV files that Neo4j's importer reads: for each label set and each type a header and a file of rows. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphData, Properties, PropertyValue } from '../../../src/store/port/property-graph.js';

/** Occurs in no text. */
export const ARRAY_DELIMITER = '\u001f';
const BUFFERED_CHARACTERS = 1 << 18;

export interface CsvFiles {
  /** `Record:Entity:Topic=header.csv,rows.csv`, as the importer takes them. */
  readonly nodeFiles: readonly string[];
  readonly edgeFiles: readonly string[];
}

export interface CsvWriter {
  add(part: GraphData): Promise<void>;
  finish(): Promise<CsvFiles>;
}

export function createCsvWriter(directory: string): CsvWriter {
  const tables = { nodes: new Map<string, Table>(), edges: new Map<string, Table>() };
  const tableOf = (kind: 'nodes' | 'edges', name: string): Table => {
    const known = tables[kind].get(name);
    if (known !== undefined) return known;
    const path = join(directory, `${kind}-${name.replaceAll(':', '-')}`);
    const table = createTable(path, kind === 'nodes' ? 1 : 2);
    tables[kind].set(name, table);
    return table;
  };
  const finish = (all: Map<string, Table>) =>
    Promise.all([...all].map(async ([name, table]) => `${name}=${(await table.end()).join(',')}`));
  return {
    async add({ nodes, edges }) {
      for (const { id, labels, props } of nodes) tableOf('nodes', labels.join(':')).add([id], props);
      for (const { type, from, to, props } of edges) tableOf('edges', type).add([from, to], props);
      for (const table of [...tables.nodes.values(), ...tables.edges.values()]) await table.flush();
    },
    finish: async () => ({ nodeFiles: await finish(tables.nodes), edgeFiles: await finish(tables.edges) }),
  };
}

interface Table {
  /** `keys`: the id of a node, or the ends of an edge. */
  add(keys: readonly string[], props: Properties): void;
  /** Writes what has gathered, once it is worth it. */
  flush(): Promise<void>;
  /** The header's and the rows' file. */
  end(): Promise<readonly [string, string]>;
}

/** Columns come as properties do; a row that lacks the last ones is short. */
function createTable(path: string, keyCount: 1 | 2): Table {
  const columns = new Map<string, string>();
  const stream: WriteStream = createWriteStream(`${path}.csv`);
  let pending = '';

  const write = () =>
    new Promise<void>((resolve, reject) => {
      const text = pending;
      pending = '';
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });

  return {
    add: (keys, props) => {
      for (const [name, value] of Object.entries(props))
        if (!columns.has(name) && !(keyCount === 1 && name === 'id')) columns.set(name, typeOf(value));
      const cells = [...keys.map(quoted), ...[...columns.keys()].map((name) => cellOf(props[name]))];
      pending += `${cells.join(',')}\n`;
    },
    flush: async () => {
      if (pending.length > BUFFERED_CHARACTERS) await write();
    },
    end: async () => {
      await write();
      await new Promise<void>((resolve) => stream.end(() => resolve()));
      const keys = keyCount === 1 ? ['id:ID'] : [':START_ID', ':END_ID'];
      const header = [...keys, ...[...columns].map(([name, type]) => `${name}:${type}`)].join(',');
      await writeFile(`${path}-header.csv`, `${header}\n`);
      return [`${path}-header.csv`, `${path}.csv`];
    },
  };
}

function typeOf(value: PropertyValue): string {
  if (typeof value === 'number') return 'long';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'string' : 'string[]';
}

function cellOf(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'object' ? quoted(value.join(ARRAY_DELIMITER)) : String(value);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
