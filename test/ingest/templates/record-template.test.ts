import { describe, expect, test } from 'vitest';
import { defaultSeedsDir } from '../../../src/cli/load-seeds.js';
import { checkAll } from '../../../src/ingest/checks/check-all.js';
import { parseSeedFile, readSeeds } from '../../../src/ingest/records/read-yaml.js';
import { SEED_SCHEMAS } from '../../../src/ingest/records/record-schema.js';
import { recordTemplate, type TemplateValues } from '../../../src/ingest/templates/record-template.js';
import { fullRecord, NAMED_RECORDS, PREFIXES, templateOf } from '../full-records.js';
import { filesOf, problemsOf } from '../seeds-of.js';

const written = (text: string) => parseSeedFile('a.yaml', text).entries[0]?.value;

describe('the template of a record', () => {
  test('of each kind is sound among the seeds as it stands', async () => {
    const seeds = await readSeeds(defaultSeedsDir);
    const known = { speaker: 'person:emomali-rahmon', source: 'source:caricc-2022-10-20' };
    const templates = PREFIXES.map((p) => recordTemplate(p, p === 'statement' ? known : {}));
    const { entries } = filesOf({ 'new.yaml': templates.join('') });
    expect(entries).toHaveLength(PREFIXES.length);
    expect(checkAll({ ...seeds, entries: [...seeds.entries, ...entries] }).problems).toEqual([]);
  });

  test.each(PREFIXES)('of %s is sound with every field in use', (prefix) => {
    expect(problemsOf(`${fullRecord(prefix)}${NAMED_RECORDS}`)).toEqual([]);
  });

  test.each(PREFIXES)('of %s shows every field that a record of the kind may have', (prefix) => {
    const fields = Object.keys(written(fullRecord(prefix)) as object);
    expect(fields.toSorted()).toEqual(Object.keys(SEED_SCHEMAS[prefix].shape).sort());
    expect(fields.length).toBeGreaterThan(Object.keys(written(templateOf(prefix)) as object).length);
  });

  test('has what is given filled in, whatever the text', () => {
    const name = 'A "first" meeting: 1 # of #source';
    const event = recordTemplate('event', {
      id: 'event:almaty-2026',
      name,
      lang: 'kk',
      kind: 'MEETING',
      dates: '2026-05~',
      source: 'source:mfa',
    });
    expect(written(event)).toEqual({
      id: 'event:almaty-2026',
      kind: 'MEETING',
      names: [{ value: name, lang: 'kk' }],
      dates: [{ value: '2026-05~', sources: ['source:mfa'] }],
    });
    const source = {
      name,
      publisher: 'P',
      dates: '2026',
      url: 'https://example.org',
      lang: 'ru',
      kind: 'OFFICIAL',
    };
    expect(written(recordTemplate('source', { id: 'source:p-2026', ...source }))).toEqual({
      ...{
        id: 'source:p-2026',
        publisher: 'P',
        title: name,
        kind: 'OFFICIAL',
        published: '2026',
        lang: 'ru',
      },
      url: 'https://example.org',
    });
  });

  test.each<[TemplateValues, RegExp]>([
    [{ dates: '2026-13', source: 'source:a' }, /there is no month 13 — Months are/],
    [{ dates: '2026' }, /needs its source: add --source/],
    [{ speaker: 'person:a' }, /--speaker has no place in it/],
    [{ id: 'topic:a' }, /topic:a is not an id of this kind: write event:some-name/],
    [{ id: 'event:A' }, /event:A is not an id/],
    [{ kind: 'CONFERENSE' }, /CONFERENSE is not known here — did you mean CONFERENCE\?/],
    [{ name: '\u200b' }, /names\[1\]\.value is blank: it holds only U\+200B/],
    [{ id: 'event:a\n- id: event:b' }, /is not an id/],
  ])('is refused for %j, as check would refuse it', (values, message) => {
    expect(() => recordTemplate('event', values)).toThrow(message);
  });

  test('of a statement needs to be told who spoke', () => {
    expect(() => recordTemplate('statement', { source: 'source:a' })).toThrow(/add --speaker/);
  });
});
