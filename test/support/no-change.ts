import type { GraphDiff } from '../../src/store/port/graph-diff.js';

export const NO_CHANGE: GraphDiff = {
  createNodes: [],
  updateNodes: [],
  deleteNodeIds: [],
  createEdges: [],
  updateEdges: [],
  deleteEdges: [],
};
