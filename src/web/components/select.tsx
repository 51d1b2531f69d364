import { useEffect, useId, useState } from 'preact/hooks';

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
  readonly onChange: (value: number | null) => void;
}

const PAUSE_MS = 500;

/** Edits a number that may be left empty, which means no limit. It is taken as it is typed, once the typing pauses. */
export function NumberField({ label, value, min, max, onChange }: NumberProps) {
  const id = useId();
  /** What is in the field while it is in use; null leaves it to the value. */
  const [text, setText] = useState<string | null>(null);
  const commit = () => {
    if (text === null) return;
    const number = Number(text);
    const isNumber = text !== '' && Number.isFinite(number);
    const next = isNumber ? Math.min(max, Math.max(min, Math.round(number))) : null;
    if (next !== value) onChange(next);
  };
  useEffect(() => {
    const timer = setTimeout(commit, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={min}
        max={max}
        value={text ?? value ?? ''}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={commit}
        onBlur={() => setText(null)}
      />
    </div>
  );
}

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
