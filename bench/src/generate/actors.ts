/** States, bodies and people. Who somebody is follows from their number alone, so that nobody has to be remembered. */
import type { ActorRecord, Name } from '../../../src/domain/model.js';
import { parsePeriod } from '../../../src/domain/time/parse-period.js';
import { addLink, assertFact, type Chunk, linkIdOf } from './chunk.js';
import { bodyNames, landNames, personNames, shownName, slugOf } from './names.js';
import { randomOf } from './random.js';
import type { GraphSpec } from './sizes.js';

export type ActorRef = { readonly kind: 'STATE' | 'ORGANIZATION' | 'PERSON'; readonly index: number };

/** Sources that everything rests on which belongs to no event. */
export const REFERENCES = Array.from({ length: 40 }, (_, i) => `source:reference-${i}`);

const STREAM = { STATE: 11, ORGANIZATION: 12, PERSON: 13 } as const;
const TITLES = ['Minister', 'Director', 'Deputy Minister', 'Head of Department', 'Special Representative'];

export interface Actors {
  names(ref: ActorRef): readonly Name[];
  id(ref: ActorRef): string;
  /** For whom a person speaks. */
  homeOf(person: number): ActorRef;
  /** The state or the top organisation that a body belongs to. */
  topOf(ref: ActorRef): ActorRef;
  /** Adds the actor with its posts, memberships and place in the hierarchy. */
  add(ref: ActorRef, chunk: Chunk): void;
}

export function actorsOf(spec: GraphSpec): Actors {
  const randomFor = (ref: ActorRef) => randomOf(spec.seed, STREAM[ref.kind], ref.index);

  /** The first organisations are governments, the next ones intergovernmental, the others organs or NGOs. */
  const organizationKind = (index: number) => {
    if (index < spec.states) return 'GOVERNMENT';
    if (index < spec.states + intergovernmental) return 'IGO';
    return index % 2 === 0 ? 'IGO_ORGAN' : 'NGO';
  };
  const intergovernmental = Math.ceil((spec.organizations - spec.states) / 5);

  function names(ref: ActorRef): readonly Name[] {
    const random = randomFor(ref);
    if (ref.kind === 'PERSON') return personNames(random);
    if (ref.kind === 'STATE') return landNames(random);
    const kind = organizationKind(ref.index);
    return bodyNames(random, kind === 'GOVERNMENT' ? 'Government of' : 'International');
  }

  const PREFIX = { STATE: 'state', ORGANIZATION: 'org', PERSON: 'person' } as const;
  const id = (ref: ActorRef) => `${PREFIX[ref.kind]}:${slugOf(shownName(names(ref)))}-${ref.index}`;

  function homeOf(person: number): ActorRef {
    const random = randomOf(spec.seed, 14, person);
    return random.chance(0.3)
      ? { kind: 'STATE', index: random.popular(spec.states, 2) }
      : { kind: 'ORGANIZATION', index: random.popular(spec.organizations, 2) };
  }

  const parentOf = (organ: number) =>
    spec.states + randomOf(spec.seed, 15, organ).popular(intergovernmental, 2);

  function topOf(ref: ActorRef): ActorRef {
    if (ref.kind !== 'ORGANIZATION') return ref;
    const kind = organizationKind(ref.index);
    if (kind === 'GOVERNMENT') return { kind: 'STATE', index: ref.index };
    return kind === 'IGO_ORGAN' ? { kind: 'ORGANIZATION', index: parentOf(ref.index) } : ref;
  }

  function record(ref: ActorRef): ActorRecord {
    const own = names(ref);
    const base = { id: id(ref), name: shownName(own), names: own, identifiers: [], summary: null };
    return ref.kind === 'ORGANIZATION'
      ? { ...base, kind: ref.kind, organizationKind: organizationKind(ref.index) }
      : { ...base, kind: ref.kind };
  }

  function add(ref: ActorRef, chunk: Chunk): void {
    const random = randomOf(spec.seed, 16, STREAM[ref.kind], ref.index);
    const self = id(ref);
    chunk.entities.push(record(ref));
    if (ref.kind === 'PERSON' && random.chance(spec.tenures)) addTenure(ref.index, self, chunk);
    if (ref.kind !== 'ORGANIZATION') return;
    const kind = organizationKind(ref.index);
    if (kind === 'GOVERNMENT')
      addLink(
        chunk,
        {
          type: 'ACTS_FOR',
          fromId: self,
          toId: id({ kind: 'STATE', index: ref.index }),
          sourceIds: REFERENCES,
        },
        random,
      );
    if (kind === 'IGO_ORGAN')
      addLink(
        chunk,
        {
          type: 'PART_OF',
          fromId: self,
          toId: id({ kind: 'ORGANIZATION', index: parentOf(ref.index) }),
          sourceIds: REFERENCES,
        },
        random,
      );
    if (kind === 'IGO')
      for (let member = random.below(12); member >= 0; member--)
        addLink(
          chunk,
          {
            type: 'MEMBER_OF',
            fromId: id({ kind: 'STATE', index: random.below(spec.states) }),
            toId: self,
            sourceIds: REFERENCES,
          },
          random,
        );
  }

  function addTenure(person: number, self: string, chunk: Chunk): void {
    const random = randomOf(spec.seed, 17, person);
    const title = random.pick(TITLES);
    const ofId = id(homeOf(person));
    const year = 1990 + random.below(30);
    const period = parsePeriod(
      random.chance(0.5)
        ? `${year}/${year + 1 + random.below(6)}`
        : `${year}-${pad(1 + random.below(12))}/..`,
    );
    const evidence = assertFact(
      chunk,
      {
        subjectId: self,
        predicate: 'HOLDS_POST',
        objectId: ofId,
        value: title,
        period,
        sourceIds: REFERENCES,
      },
      random,
    );
    chunk.tenures.push({
      id: `tenure:${self.replace(':', '-')}-1`,
      personId: self,
      ofId,
      title,
      period,
      evidence,
    });
    const link = { type: 'HOLDS_POST', fromId: self, toId: ofId } as const;
    chunk.links.push({
      ...link,
      id: linkIdOf('HOLDS_POST', self, ofId, title),
      evidence,
      period,
      detail: title,
      ordinal: null,
      standing: 'REPORTED',
    });
    chunk.labels.set(self, shownName(names({ kind: 'PERSON', index: person })));
  }

  return { names, id, homeOf, topOf, add };
}

const pad = (n: number) => String(n).padStart(2, '0');
