/** Prints the seed of a run at its start, and at its end which files took longest. */
import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 15;

export class TimesReporter implements Reporter {
  onTestRunStart(): void {
    console.log(`Random cases are drawn with RANDOM_SEED=${process.env.RANDOM_SEED}`);
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const times = modules.map(timesOf).toSorted((a, b) => totalOf(b) - totalOf(a));
    console.log(`\nSlowest of ${times.length} files (import + tests and hooks):`);
    for (const time of times.slice(0, SHOWN))
      console.log(
        `  ${seconds(totalOf(time))}  (${seconds(time.importMs)} + ${seconds(time.testsMs)})  ${time.file}`,
      );
    for (const project of new Set(times.map((time) => time.project))) {
      const own = times.filter((time) => time.project === project);
      const [imports, tests] = [sum(own.map((t) => t.importMs)), sum(own.map((t) => t.testsMs))];
      console.log(
        `  ${seconds(imports + tests)}  (${seconds(imports)} + ${seconds(tests)})  all of ${project}`,
      );
    }
  }
}

interface FileTimes {
  readonly file: string;
  readonly project: string;
  readonly importMs: number;
  readonly testsMs: number;
}

function timesOf(module: TestModule): FileTimes {
  const { prepareDuration, environmentSetupDuration, setupDuration, collectDuration, duration } =
    module.diagnostic();
  return {
    file: module.relativeModuleId,
    project: module.project.name,
    importMs: prepareDuration + environmentSetupDuration + setupDuration + collectDuration,
    testsMs: duration,
  };
}

const totalOf = ({ importMs, testsMs }: FileTimes): number => importMs + testsMs;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1).padStart(6)} s`;
