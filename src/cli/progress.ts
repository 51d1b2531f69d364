import type { ApplyProgress } from '../store/graph-store.js';

export interface Progress {
  update(progress: ApplyProgress): void;
  end(): void;
}

/** On a terminal one line that counts up, elsewhere a plain line for every tenth of the work. */
export function createProgress(label: string, out: NodeJS.WriteStream = process.stderr): Progress {
  let lastTenth = -1;
  let written = false;
  return {
    update({ done, total }) {
      const tenth = Math.floor((done * 10) / Math.max(total, 1));
      if (out.isTTY) {
        out.write(`\r${label} ${done} of ${total}`);
        written = true;
      } else if (tenth > lastTenth) {
        out.write(`${label} ${done} of ${total}\n`);
      }
      lastTenth = tenth;
    },
    end() {
      if (written) out.write('\n');
    },
  };
}
