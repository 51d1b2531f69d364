import { EVIDENCE, type EvidenceValue, PERIODS, type PeriodValue, type Ref } from '../../api/documents.js';

export interface StepValue {
  readonly from: Ref;
  readonly to: Ref;
  readonly link: string;
  readonly forward: boolean;
  readonly detail: string | null;
  readonly period: PeriodValue | null;
  readonly evidence: EvidenceValue;
}

export interface PathValue {
  readonly length: number;
  readonly sentence: string;
  readonly specificity: number;
  readonly steps: readonly StepValue[];
}

export interface PathsData {
  readonly paths: {
    readonly truncated: boolean;
    readonly noPathBecause: readonly string[];
    readonly paths: readonly PathValue[];
  };
}

export const PATHS = `query Paths(
  $from: ID!, $to: ID!, $via: [LinkType!], $during: DuringInput, $maxLength: Int, $minOrigins: Int,
  $excludeHubsOver: Int, $timeRespecting: Boolean, $first: Int
) {
  paths(
    from: $from, to: $to, via: $via, during: $during, maxLength: $maxLength, minOrigins: $minOrigins,
    excludeHubsOver: $excludeHubsOver, timeRespecting: $timeRespecting, first: $first
  ) {
    truncated noPathBecause
    paths {
      length sentence specificity
      steps {
        from { id kind name } link forward to { id kind name } detail
        period { ...period } evidence { ...evidence }
      }
    }
  }
}
${EVIDENCE}
${PERIODS}`;
