/** Lists the fields that a schema has at a path, for the hint about an unknown one. */
import { z } from 'zod';
import type { SeedPath } from './read-yaml.js';

export function knownFields(schema: z.ZodType, path: SeedPath): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return objects(schema).flatMap((o) => Object.keys(o.shape));
  if (typeof step === 'number')
    return unwrap(schema).flatMap((s) =>
      knownFields(s instanceof z.ZodArray ? (s.element as z.ZodType) : s, rest),
    );
  return objects(schema).flatMap((o) => {
    const field = o.shape[String(step)];
    return field === undefined ? [] : knownFields(field as z.ZodType, rest);
  });
}

const objects = (schema: z.ZodType): z.ZodObject[] => unwrap(schema).filter((s) => s instanceof z.ZodObject);

/** Finds the alternatives behind optional, default, union and transform. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(unwrap);
  return [schema];
}
