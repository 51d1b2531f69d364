/** Reads off the schemas which fields and words are known where, for hints and templates. */
import { z } from 'zod';
import type { SeedPath } from './read-yaml.js';
import { SEED_SCHEMAS } from './record-schema.js';

/** Lists the fields that are known at a path. */
export const knownFields = (schema: z.ZodType, path: SeedPath): string[] =>
  objects(schemasAt(schema, path)).flatMap((o) => Object.keys(o.shape));

/** Lists the words that are known at a path. */
export const optionsAt = (schema: z.ZodType, path: SeedPath): string[] =>
  schemasAt(schema, path).flatMap((s) => (s instanceof z.ZodEnum ? s.options.map(String) : []));

/** Lists the kinds of records, by the prefixes of their ids, that have a field. */
export const kindsWithField = (field: string): string[] =>
  Object.entries(SEED_SCHEMAS).flatMap(([prefix, { shape }]) =>
    Object.hasOwn(shape, field) ? [prefix] : [],
  );

/** Whether a record cannot be without the field. */
export const isRequired = (schema: z.ZodObject, field: string): boolean =>
  !(schema.shape[field] as z.ZodType).safeParse(undefined).success;

/** Finds the alternatives at a path. The index of an item is passed over where one item may stand for a list. */
function schemasAt(schema: z.ZodType, path: SeedPath): z.ZodType[] {
  const [step, ...rest] = path;
  const here = unwrap(schema);
  if (step === undefined) return here;
  if (typeof step === 'number')
    return here.flatMap((s) => schemasAt(s instanceof z.ZodArray ? (s.element as z.ZodType) : s, rest));
  return objects(here).flatMap(({ shape }) => {
    const field = Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
    return field === undefined ? [] : schemasAt(field as z.ZodType, rest);
  });
}

const objects = (schemas: readonly z.ZodType[]): z.ZodObject[] =>
  schemas.filter((s) => s instanceof z.ZodObject);

/** Finds the alternatives behind optional, default, union and transform. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(unwrap);
  return [schema];
}
