/** Converts values to and from those of neo4j-driver. */
import neo4j, { type Record as DriverRecord } from 'neo4j-driver';
import type { Properties } from '../port/property-graph.js';
import type { Param, Params, Row } from '../port/read-query.js';

/** Marks whole numbers as integers: the driver would send them as floats, and `LIMIT 10.0` fails. */
export function toDriverParams(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, toDriverValue(value)]));
}

function toDriverValue(value: Param): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  if (value !== null && typeof value === 'object') return toDriverParams(value as Params);
  return value;
}

/**
 * Converts as `toDriverParams` does, but copies only objects with a whole number: a bulk load has millions.
 */
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

/** Queries return plain values and properties, never nodes. */
export const fromDriverRecord = (record: DriverRecord): Row => record.toObject();

/** Makes the driver return integers as numbers; integers beyond 2^53 do not occur. */
export const NUMBER_OPTIONS = { disableLosslessIntegers: true } as const;
