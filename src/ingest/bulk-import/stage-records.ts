/**
 * Projects any number of records to a staged graph. It reads them three times: to survey all, to check each and, where
 * there is no problem, to project them in batches. Memory holds all ids, names and outlines, and one batch of records.
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
  /** The directory of the staged graph, which is emptied first. */
  readonly dir: string;
  /** Identifies the input, so that `openStaged` finds the graph again. */
  readonly origin: string;
  /** Called as each of the three readings goes on, with the bytes read so far. */
  readonly onProgress?: (reading: 1 | 2 | 3, bytes: number) => void;
  /** The size of a batch that is projected at once, in characters of JSON. */
  readonly batchSize?: number;
}

/** The size of a batch in characters of JSON; a single record may have more. */
const BATCH_SIZE = 40_000;
const SOURCES_AT_ONCE = 1_000;

/** @throws DomainError `BAD_SEEDS` that lists the problems of all files; then nothing is staged */
export async function stageRecords(
  files: readonly InputFile[],
  { dir, origin, onProgress = () => {}, batchSize = BATCH_SIZE }: StagingOptions,
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
  const suspects = await checkRecords(wellFormed(read(2)), survey, problems);
  problems.throwIfAny();

  const alone = buildContext({ ...survey, names: (id) => survey.names.get(id), isShared: () => false });
  const context = { ...alone, isShared: sharedIds(suspects, alone) };
  const staging = await createStaging(dir);
  const labelOf = (id: string) => context.names(id)?.name;
  const add = (entities: readonly EntitySeed[], sources = context.sources.records.slice(0, 0)) =>
    staging.add(toGraph({ ...projectBatch(entities, context), sources }, labelOf));
  for (let i = 0; i < survey.sources.records.length; i += SOURCES_AT_ONCE)
    await add([], survey.sources.records.slice(i, i + SOURCES_AT_ONCE));
  for await (const entities of batchesOf(wellFormed(read(3)), batchSize)) await add(entities);
  return { graph: await staging.finish(origin), records: survey.records };
}

/** Yields the records of right form; the survey has reported the others. */
async function* wellFormed(items: ReturnType<typeof readEntries>): AsyncGenerator<LocatedRecord> {
  for await (const item of items) {
    const checked = 'entry' in item ? checkForm(item.entry) : undefined;
    if (checked !== undefined && 'record' in checked) yield checked;
  }
}

async function* batchesOf(
  records: AsyncIterable<LocatedRecord>,
  batchSize: number,
): AsyncGenerator<EntitySeed[]> {
  let entities: EntitySeed[] = [];
  let size = 0;
  for await (const { record } of records) {
    if (!isEntity(record)) continue;
    entities.push(record);
    size += JSON.stringify(record).length;
    if (size < batchSize) continue;
    yield entities;
    entities = [];
    size = 0;
  }
  if (entities.length > 0) yield entities;
}

/** Tells whether more than one of these records projects to an id. */
function sharedIds(suspects: readonly EntitySeed[], context: ProjectionContext): (id: string) => boolean {
  const firstBy = new Map<string, string>();
  const shared = new Set<string>();
  for (const record of suspects) {
    const { participations, tenures } = projectBatch([record], context);
    for (const { id } of [...participations, ...tenures]) {
      if ((firstBy.get(id) ?? record.id) !== record.id) shared.add(id);
      firstBy.set(id, record.id);
    }
  }
  return (id) => shared.has(id);
}
