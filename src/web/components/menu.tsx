import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLeave } from '../browser/use-leave.js';

interface Props {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Keeps what is seldom needed behind one button. It stays open while its buttons tell whether they have worked. */
export function Menu({ label, children }: Props) {
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  useLeave(details, open, (byKey) => {
    setOpen(false);
    if (byKey) details.current?.querySelector('summary')?.focus();
  });
  return (
    <details ref={details} class="menu" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      <div class="menu-list">{children}</div>
    </details>
  );
}
