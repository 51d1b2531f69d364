/** Makes the files that a reader takes along from a network. */
import type { Table } from '../../format/csv.js';
import { actorsOf, certainWeight, type NetworkData } from './data.js';
import { askEventNames } from './event-names.js';

export async function tiesTable(network: NetworkData): Promise<Table> {
  const { ties, certain } = network;
  const names = await askEventNames(ties);
  return {
    columns: [
      'source',
      'target',
      'source name',
      'target name',
      'source kind',
      'target kind',
      'weight',
      'shared event ids',
      'shared events',
      ...(certain === null ? [] : ['certainly in the period']),
    ],
    rows: ties.map((tie) => [
      tie.a.id,
      tie.b.id,
      tie.a.name,
      tie.b.name,
      tie.a.kind,
      tie.b.kind,
      tie.weight,
      tie.sharedEvents.map(({ id }) => id).join(' '),
      tie.sharedEvents.map(({ id, name }) => name ?? names.get(id)).join(' | '),
      ...(certain === null ? [] : [certainWeight(network, tie)]),
    ]),
  };
}

export function actorsTable(network: NetworkData): Table {
  const actors = new Map(actorsOf(network).map((actor) => [actor.id, actor]));
  return {
    columns: [
      'id',
      'name',
      'kind',
      'partners',
      'events',
      'strength (sum of its ties)',
      'betweenness',
      'community',
    ],
    rows: network.measures
      .filter(({ actor }) => actors.has(actor.id))
      .map(({ actor, degree, events, strength, betweenness, community }) => [
        actor.id,
        actors.get(actor.id)?.name,
        actors.get(actor.id)?.kind,
        degree,
        events,
        strength,
        betweenness,
        community,
      ]),
  };
}
