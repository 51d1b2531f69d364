/** Processor time of what this process has started, by which work of others on the machine can be told from our own. */
import { readdir, readFile } from 'node:fs/promises';

/** The kernel counts in hundredths of a second everywhere. */
const MS_PER_TICK = 10;

/** Milliseconds so far of all descendants that still run; null where there is no /proc. */
export async function processorMs(): Promise<number | null> {
  const pids = await readdir('/proc').catch(() => []);
  const processes = new Map<number, { readonly parent: number; readonly ticks: number }>();
  for (const pid of pids.filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The name, in parentheses, may hold anything; after it come the state, the parent, and times from the 12th on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.length > 12)
      processes.set(Number(pid), {
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
      });
  }
  if (processes.size === 0) return null;
  let ticks = 0;
  for (const [pid, own] of processes) if (isDescendant(pid)) ticks += own.ticks;
  return ticks * MS_PER_TICK;

  function isDescendant(pid: number): boolean {
    const parent = processes.get(pid)?.parent;
    return parent !== undefined && (parent === process.pid || isDescendant(parent));
  }
}
