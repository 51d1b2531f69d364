/** The only file that knows how neo4j-driver represents values. */
import neo4j, { type Record as DriverRecord } from 'neo4j-driver';
import type { Properties } from '../port/property-graph.js';
import type { Param, Params, Row } from '../port/read-query.js';

/** JavaScript has one kind of number, Cypher two: what is whole must be sent as an integer (`LIMIT 10.0` fails). */
export function toDriverParams(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, toDriverValue(value)]));
}

function toDriverValue(value: Param): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  if (value !== null && typeof value === 'object') return toDriverParams(value as Params);
  return value;
}

/** The same for the many rows of a bulk load, of which only those with a whole number are copied. */
export function toDriverProperties(props: Properties): Readonly<Record<string, unknown>> {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(props)) {
    const value = props[key];
    if (typeof value !== 'number' || !Number.isInteger(value)) continue;
    copy ??= { ...props };
    copy[key] = neo4j.int(value);
  }
  return copy ?? props;
}

/** Statements return plain values and properties, never nodes; integers beyond 2^53 do not occur. */
export const fromDriverRecord = (record: DriverRecord): Row => record.toObject();

/** Makes the driver hand integers over as numbers. */
export const NUMBER_OPTIONS = { disableLosslessIntegers: true } as const;
