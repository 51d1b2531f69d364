import { expect, test } from 'vitest';
import type { CurrentRevisions } from '../../src/store/port/current-graph.js';
import { diffGraph, sizeOfDiff } from '../../src/store/port/graph-diff.js';
import {
  type GraphData,
  type GraphEdge,
  type GraphNode,
  revisionOf,
} from '../../src/store/port/property-graph.js';

const node = (id: string, rev = '1', labels = ['Record', 'Topic']): GraphNode => ({
  id,
  labels,
  props: { id, rev },
});
const edge = (from: string, to: string, rev = '1', id = `${from}|${to}`): GraphEdge => ({
  id,
  type: 'BROADER',
  from,
  to,
  props: { id, rev },
});

const holding = ({ nodes, edges }: GraphData): CurrentRevisions => ({
  nodes: new Map(nodes.map((n) => [n.id, { rev: revisionOf(n), labels: n.labels }])),
  edges: new Map(edges.map((e) => [e.id, { rev: revisionOf(e), type: e.type, from: e.from, to: e.to }])),
});

const present: GraphData = {
  nodes: [node('a'), node('b'), node('c')],
  edges: [edge('a', 'b'), edge('b', 'c')],
};

/** The writes of a diff, by id. */
function planned(target: GraphData) {
  const change = diffGraph(holding(present), target);
  const idsOf = (items: readonly { readonly id: string }[]) => items.map((i) => i.id);
  return {
    size: sizeOfDiff(change),
    create: [...idsOf(change.createNodes), ...idsOf(change.createEdges)],
    update: [...idsOf(change.updateNodes), ...idsOf(change.updateEdges)],
    delete: [...change.deleteNodeIds, ...idsOf(change.deleteEdges)],
  };
}

test('the diff of equal graphs is empty, whatever the order of nodes, edges and labels', () => {
  const target = {
    nodes: [node('c', '1', ['Topic', 'Record']), node('b'), node('a')],
    edges: present.edges.toReversed(),
  };
  expect(planned(target)).toEqual({ size: 0, create: [], update: [], delete: [] });
});

test('a new item is created, one with another digest updated, a missing one deleted', () => {
  const target = {
    nodes: [node('a', '2'), node('b'), node('d')],
    edges: [edge('a', 'b', '2'), edge('b', 'd')],
  };
  expect(planned(target)).toEqual({
    size: 5,
    create: ['d', 'b|d'],
    update: ['a', 'a|b'],
    // The edge to c goes with c.
    delete: ['c'],
  });
});

test('an edge between nodes that stay is deleted by itself', () => {
  expect(planned({ ...present, edges: [edge('a', 'b')] })).toMatchObject({ size: 1, delete: ['b|c'] });
});

test('an edge that has other ends is deleted and made anew, for it cannot be found between the new ones', () => {
  const target = { ...present, edges: [edge('a', 'b'), edge('c', 'b', '1', 'b|c')] };
  expect(planned(target)).toEqual({ size: 2, create: ['b|c'], update: [], delete: ['b|c'] });
});

test('a node of another kind is created again with the edges that it loses', () => {
  const target = { ...present, nodes: [node('a'), node('b', '2', ['Record', 'Redirect']), node('c')] };
  expect(planned(target)).toEqual({ size: 4, create: ['b', 'a|b', 'b|c'], update: [], delete: ['b'] });
});

test('everything goes', () => {
  expect(planned({ nodes: [], edges: [] })).toEqual({
    size: 3,
    create: [],
    update: [],
    delete: ['a', 'b', 'c'],
  });
});
