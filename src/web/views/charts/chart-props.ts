import type { Scope } from './scope.js';

export interface ChartProps {
  readonly scope: Scope;
  /** Whether the page shows this chart and no other. */
  readonly alone: boolean;
  /** Where the chart stands alone. */
  readonly address: { readonly path: string; readonly values: Readonly<Record<string, string | null>> };
}
