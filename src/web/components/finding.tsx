/**
 * Shows the main finding of a view as one sentence. The line under each clause shows how sure it is, a sign says the same
 * without colour, and what it rests on opens below.
 */
import { useId, useState } from 'preact/hooks';
import type { Clause } from '../findings/clause.js';
import { findingAsText } from '../findings/finding-as-text.js';
import { texts } from '../texts.js';
import { EvidencePanel } from './evidence.js';
import { CopyButton } from './view.js';

export function Finding({ clauses }: { clauses: readonly Clause[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const panel = useId();
  const opened = open === null ? undefined : clauses[open];
  if (clauses.length === 0) return null;
  const used = Object.entries(texts.findings.support).filter(([support]) =>
    clauses.some((clause) => clause.support === support),
  );
  return (
    <section class="finding" aria-label={texts.findings.label}>
      <p>
        {clauses.map((clause, i) => (
          <span key={clause.text}>
            <a class={clause.support.toLowerCase()} href={clause.address}>
              {i === 0 ? capital(clause.text) : clause.text}
            </a>
            <ReceiptButton
              clause={clause}
              panel={panel}
              open={open === i}
              onToggle={() => setOpen(open === i ? null : i)}
            />
            {i < clauses.length - 1 ? '; ' : '.'}
          </span>
        ))}
      </p>
      {opened === undefined ? null : (
        <div id={panel}>
          {opened.receipts.map(({ label, evidence }) => (
            <div key={`${label} ${evidence.claims[0]?.id}`}>
              <p class="receipt-label">{label}</p>
              <EvidencePanel evidence={evidence} />
            </div>
          ))}
        </div>
      )}
      <div class="legend">
        {used.map(([support, words]) => (
          <span key={support}>
            <i class={`line ${support.toLowerCase()}`} aria-hidden="true">
              {signOf(support as Clause['support'])}
            </i>{' '}
            {words}
          </span>
        ))}
        <CopyButton text={() => findingAsText(clauses, window.location.href)} label={texts.findings.copy} />
      </div>
    </section>
  );
}

interface ReceiptProps {
  readonly clause: Clause;
  readonly panel: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A count has no claims of its own to open: its address shows what was counted. */
function ReceiptButton({ clause: { text, support, receipts }, panel, open, onToggle }: ReceiptProps) {
  const said = texts.findings.support[support];
  if (receipts.length === 0)
    return (
      <sup>
        <span aria-hidden="true">{signOf(support)}</span>
        <span class="visually-hidden"> ({said})</span>
      </sup>
    );
  return (
    <>
      <sup class="on-paper" aria-hidden="true">
        {signOf(support)}
      </sup>
      <button
        type="button"
        class="receipt"
        title={said}
        aria-expanded={open}
        {...(open ? { 'aria-controls': panel } : {})}
        onClick={onToggle}
      >
        <span aria-hidden="true">{signOf(support)}</span>
        <span class="visually-hidden">
          {said}. {texts.findings.receipt(text)}
        </span>
      </button>
    </>
  );
}

const signOf = (support: Clause['support']): string => texts.findings.sign[support];
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
