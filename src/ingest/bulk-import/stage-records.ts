/**
 * Records of any number to a staged graph. They are read three times: for what has to be known of all, for what is wrong with them
 * and, when nothing is, to be projected some at a time. In memory are all ids and names and what `outlineOf` keeps,
 * beside the records that are being projected.
 */

import { createStaging } from '../../store/loading/staging-files.js';
import { toGraph } from '../../store/mapping/to-graph.js';
import type { StagedGraph } from '../../store/port/staged-graph.js';
import { checkForm } from '../checks/check-form.js';
import type { LocatedRecord } from '../checks/id-index.js';
import { buildContext } from '../projection/build-context.js';
import { projectBatch } from '../projection/project-batch.js';
import type { ProjectionContext } from '../projection/projection-context.js';
import type { InputFile } from '../records/input-files.js';
import { createProblemList } from '../records/problem-list.js';
import { readEntries } from '../records/read-entries.js';
import { isEntity } from '../records/record-kinds.js';
import type { EntitySeed } from '../records/record-schema.js';
import { checkRecords } from './check-records.js';
import { surveyRecords } from './survey-records.js';

export interface StagingOptions {
  /** Emptied before it is filled. */
  readonly dir: string;
  /** Told to `openStaged` to find the graph again. */
  readonly origin: string;
  /** How far a reading is, in bytes of the files; three readings. */
  readonly onProgress?: (reading: 1 | 2 | 3, bytes: number) => void;
  /** How much is projected at once, in characters of JSON. */
  readonly partSize?: number;
}

/** In characters of JSON; a record by itself may have more. */
const PART_SIZE = 40_000;
const SOURCES_AT_ONCE = 1_000;

/** @throws DomainError `BAD_SEEDS` that lists the problems of all files; then nothing is staged */
export async function stageRecords(
  files: readonly InputFile[],
  { dir, origin, onProgress = () => {}, partSize = PART_SIZE }: StagingOptions,
): Promise<{ readonly graph: StagedGraph; readonly records: number }> {
  const read = (reading: 1 | 2 | 3) => {
    let bytes = 0;
    return readEntries(files, (more) => {
      bytes += more;
      onProgress(reading, bytes);
    });
  };

  const problems = createProblemList();
  const survey = await surveyRecords(read(1), problems);
  const suspects = await checkRecords(sound(read(2)), survey, problems);
  problems.throwIfAny();

  const gathered = buildContext({ ...survey, names: (id) => survey.names.get(id), isShared: () => false });
  const context = { ...gathered, isShared: sharedIds(suspects, gathered) };
  const staging = await createStaging(dir);
  const labelOf = (id: string) => context.names(id)?.name;
  const add = (entities: readonly EntitySeed[], sources = context.sources.records.slice(0, 0)) =>
    staging.add(toGraph({ ...projectBatch(entities, context), sources }, labelOf));
  for (let i = 0; i < survey.sources.records.length; i += SOURCES_AT_ONCE)
    await add([], survey.sources.records.slice(i, i + SOURCES_AT_ONCE));
  for await (const entities of together(sound(read(3)), partSize)) await add(entities);
  return { graph: await staging.finish(origin), records: survey.records };
}

/** The records that have the form of one; those that have not have been told of. */
async function* sound(items: ReturnType<typeof readEntries>): AsyncGenerator<LocatedRecord> {
  for await (const item of items) {
    const checked = 'entry' in item ? checkForm(item.entry) : undefined;
    if (checked !== undefined && 'record' in checked) yield checked;
  }
}

async function* together(
  records: AsyncIterable<LocatedRecord>,
  partSize: number,
): AsyncGenerator<EntitySeed[]> {
  let entities: EntitySeed[] = [];
  let size = 0;
  for await (const { record } of records) {
    if (!isEntity(record)) continue;
    entities.push(record);
    size += JSON.stringify(record).length;
    if (size < partSize) continue;
    yield entities;
    entities = [];
    size = 0;
  }
  if (entities.length > 0) yield entities;
}

/** The ids that more than one of these records projects to. */
function sharedIds(suspects: readonly EntitySeed[], context: ProjectionContext): (id: string) => boolean {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const record of suspects) {
    const { participations, tenures } = projectBatch([record], context);
    for (const { id } of [...participations, ...tenures]) {
      if ((owners.get(id) ?? record.id) !== record.id) shared.add(id);
      owners.set(id, record.id);
    }
  }
  return (id) => shared.has(id);
}
