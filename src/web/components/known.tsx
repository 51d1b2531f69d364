import type { ComponentChildren } from 'preact';
import type { FactFragment } from '../generated/graphql.js';
import { Fact } from './evidence.js';

interface Props {
  /** The fact that tells how it is known; undefined for what nobody claims, which has no mark. */
  readonly fact: FactFragment | undefined;
  readonly label: string;
  readonly date?: string | undefined;
  readonly children: ComponentChildren;
}

/** Shows a plain field with the evidence of its fact. */
export function Known({ fact, label, date, children }: Props) {
  if (fact !== undefined)
    return (
      <Fact evidence={fact.evidence} label={label} date={date}>
        {children}
      </Fact>
    );
  return (
    <div class="fact-line">
      {date === undefined ? null : <span class="fact-date">{date}</span>}
      <span class="what">{children}</span>
    </div>
  );
}
