export interface Progress {
  update(progress: { readonly done: number; readonly total: number }): void;
  end(): void;
}

export interface ProgressOptions {
  readonly out?: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
  /** How counts are written; by default as plain numbers. */
  readonly format?: (count: number) => string;
  /** Milliseconds. */
  readonly now?: () => number;
}

const plain = (count: number): string => count.toLocaleString('en');
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

const UPDATE_EVERY_MS = 100;
/** A rate over less time says little. */
const RATE_AFTER_MS = 1_000;

/** Prints how far a load is, its rate and the time left: one line that counts up on a terminal, else a line a tenth. */
export function createProgress(label: string, options: ProgressOptions = {}): Progress {
  const { out = process.stderr, format = plain, now = Date.now } = options;
  let first: { readonly at: number; readonly done: number } | undefined;
  let lastTenth = -1;
  let updatedAt = Number.NEGATIVE_INFINITY;
  let width = 0;

  function line(done: number, total: number): string {
    const counted = `${label} ${format(done)} of ${format(total)}`;
    const milliseconds = now() - (first?.at ?? now());
    const more = done - (first?.done ?? 0);
    if (milliseconds < RATE_AFTER_MS || more <= 0) return counted;
    const left = Math.ceil(((total - done) / more) * (milliseconds / 1000));
    return `${counted}, ${format(Math.round((more / milliseconds) * 1000))} a second, ${duration(left)} left`;
  }

  return {
    update({ done, total }) {
      first ??= { at: now(), done };
      const tenth = Math.floor((done * 10) / Math.max(total, 1));
      if (out.isTTY) {
        if (now() - updatedAt < UPDATE_EVERY_MS && done < total) return;
        updatedAt = now();
        const text = line(done, total);
        out.write(`\r${text.padEnd(width)}`);
        width = text.length;
      } else if (tenth > lastTenth) out.write(`${line(done, total)}\n`);
      lastTenth = tenth;
    },
    end() {
      if (width > 0) out.write('\n');
    },
  };
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
