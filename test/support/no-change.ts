import type { GraphChange } from '../../src/store/graph-change.js';

export const NO_CHANGE: GraphChange = {
  createNodes: [],
  updateNodes: [],
  deleteNodeIds: [],
  createEdges: [],
  updateEdges: [],
  deleteEdges: [],
};
