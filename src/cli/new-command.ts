import { writeFile } from 'node:fs/promises';
import { DomainError } from '../domain/errors.js';
import { didYouMean } from '../ingest/records/did-you-mean.js';
import { SEED_SCHEMAS, type SeedPrefix } from '../ingest/records/record-schema.js';
import { recordTemplate, type TemplateValues } from '../ingest/templates/record-template.js';

/** @param path the file to write; without it the template is printed */
export async function newCommand(
  kind: string,
  path: string | undefined,
  values: TemplateValues,
): Promise<void> {
  const template = recordTemplate(prefixOf(kind), values);
  if (path === undefined) {
    process.stdout.write(template);
    return;
  }
  try {
    await writeFile(path, template, { flag: 'wx' });
  } catch (error) {
    throw new DomainError('BAD_USER_INPUT', `${path} cannot be written: ${(error as Error).message}`, {
      hint: 'Give a file that does not exist in a folder that does, or no file, and append what is printed.',
    });
  }
  console.log(`${path} holds a template. Fill it in, then run npm run check:seeds.`);
}

function prefixOf(kind: string): SeedPrefix {
  const prefixes = Object.keys(SEED_SCHEMAS) as SeedPrefix[];
  const prefix = prefixes.find((p) => p === kind);
  if (prefix !== undefined) return prefix;
  throw new DomainError('BAD_USER_INPUT', `There are no records of the kind ${kind}.`, {
    hint: didYouMean(kind, prefixes) ?? `Give one of ${prefixes.join(', ')}.`,
  });
}
