import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Change } from '../browser/router.js';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

export function Select({ label, value, options, onChange }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** Called with `replace` while the digits of one number are still being typed. */
  readonly onChange: (value: number | null, change: Change) => void;
}

/** What is typed in place of a value. */
interface Draft {
  readonly text: string;
  readonly of: number | null;
}

/** As long as fingers rest between two digits. */
const PAUSE_MS = 400;

/** Edits a number that may be left empty, which means no limit. What is typed counts after a pause, and at once on Enter. */
export function NumberField({ label, value, min, max, onChange }: NumberProps) {
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isUnderWay = useRef(false);
  // What is being typed is kept from being taken back whenever the view is drawn anew, until there is another value.
  const [draft, setDraft] = useState<Draft | null>(null);
  const commit = (number: number | null) => {
    clearTimeout(timer.current);
    if (number === value) return;
    onChange(number, { replace: isUnderWay.current });
    isUnderWay.current = true;
  };
  const type = (text: string) => {
    clearTimeout(timer.current);
    setDraft({ text, of: value });
    const number = numberOf(text);
    // Half of a year is no year yet; it is moved into the bounds when the field is left.
    if (number !== null && (number < min || number > max)) return;
    timer.current = setTimeout(() => commit(number), PAUSE_MS);
  };
  const leave = (text: string) => {
    const number = numberOf(text);
    setDraft(null);
    commit(number === null ? null : Math.min(max, Math.max(min, number)));
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={min}
        max={max}
        value={draft?.of === value ? draft.text : (value ?? '')}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={(event) => leave(event.currentTarget.value)}
        onBlur={() => {
          isUnderWay.current = false;
        }}
      />
    </div>
  );
}

const numberOf = (text: string): number | null =>
  text === '' || !Number.isFinite(Number(text)) ? null : Math.round(Number(text));

interface ChecksProps {
  readonly legend: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function Checks({ legend, options, chosen, onChange }: ChecksProps) {
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="checks">
        {options.map(([value, text]) => (
          <label class="check" key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
