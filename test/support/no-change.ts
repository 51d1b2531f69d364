import type { GraphChange } from '../../src/store/port/graph-diff.js';

export const NO_CHANGE: GraphChange = {
  createNodes: [],
  updateNodes: [],
  deleteNodeIds: [],
  createEdges: [],
  updateEdges: [],
  deleteEdges: [],
};
