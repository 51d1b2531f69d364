import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../../src/domain/model.js';
import { contextForms, kindForm, monthForm } from '../../../src/domain/names/context-words.js';
import { scoreInContext } from '../../../src/domain/names/score-in-context.js';
import { scoreMatch } from '../../../src/domain/names/score-match.js';
import { name } from '../../fixtures/labelled-names.js';

const forms = (...values: string[]) => contextForms(values.map((value) => ({ value })));

function event(title: string, prominence: number, others: readonly string[] = []) {
  const own = [...forms('Dushanbe', 'Душанбе', 'Tajikistan'), '2022', monthForm(10), kindForm('CONFERENCE')];
  return {
    kind: 'EVENT' as EntityKind,
    names: [name(title)],
    context: { own: new Set(own), others: new Set(others) },
    prominence,
  };
}

const main = event('Border Security and Management', 17, forms('OSCE', 'ОБСЕ'));
const score = (query: string, entity = main) => scoreInContext(query, entity)?.score ?? null;

describe('scoreInContext', () => {
  it.each([
    'Dushanbe 2022',
    'Душанбе 2022',
    'в Душанбе в октябре 2022 года',
    'конференция Душанбе октябрь 2022',
    'Border Security Dushanbe 2022',
    'Душанбинская конференция',
    'Tajikistan conference',
  ])('finds by %s', (query) => {
    expect(scoreInContext(query, main)).toMatchObject({ via: 'CONTEXT', matchedName: main.names[0] });
  });

  it.each(['Dushanbe 2018', 'Tashkent 2022', 'Dushanbe summit', 'Dushanbe 202', 'Dushanbe November 2022'])(
    'does not find by %s',
    (query) => {
      expect(scoreInContext(query, main)).toBeNull();
    },
  );

  it('leaves what the names say alone to the scoring of names', () => {
    expect(scoreInContext('Border Security', main)).toBeNull();
  });

  it('comes before names that hold the words beside others, and after those that are the query', () => {
    const declaration = [name('Dushanbe Declaration (2022)'), name('Dushanbe 2022')];
    expect(score('Dushanbe 2022')).toBeGreaterThan(
      scoreMatch('Dushanbe 2022', declaration.slice(0, 1))?.score ?? 1,
    );
    expect(score('Dushanbe 2022')).toBeLessThan(scoreMatch('Dushanbe 2022', declaration)?.score ?? 0);
  });

  it('prefers what is larger, and a conference to its sessions', () => {
    const small = score('Dushanbe 2022', event('Border talks', 4)) ?? 0;
    const session = score('Dushanbe 2022', event('Closing session', 0)) ?? 0;
    expect(score('Dushanbe 2022')).toBeGreaterThan(small);
    expect(small).toBeGreaterThan(session);
  });

  it('prefers where it was to who organised it', () => {
    expect(score('ОБСЕ 2022')).toBeGreaterThan(0);
    expect(score('ОБСЕ 2022')).toBeLessThan(score('Душанбе 2022') ?? 0);
  });

  it('finds people by their posts, and before the body where the text has a title', () => {
    const person = {
      kind: 'PERSON' as EntityKind,
      names: [name('Helga Schmid')],
      context: { own: new Set(forms('Secretary General')), others: new Set(forms('OSCE')) },
    };
    const body = scoreMatch('OSCE Secretary General', [name('OSCE', 'en', 'ACRONYM')])?.score ?? 1;
    expect(score('OSCE Secretary General', person as typeof main)).toBeGreaterThan(body);
    expect(score('OSCE Schmid', person as typeof main)).toBeLessThan(body);
    expect(score('OSCE President', person as typeof main)).toBeNull();
  });

  it('may miss one word where it is told so', () => {
    expect(scoreInContext('Dushanbe 2022 xyzzy', main)).toBeNull();
    expect(scoreInContext('Dushanbe 2022 xyzzy', main, { mayMiss: true })?.score).toBeLessThan(
      score('Dushanbe 2022') ?? 0,
    );
  });
});
