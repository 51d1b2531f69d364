/** Says plainly at the end of a run which suites were not run, and why. */
import type { Reporter, TestModule, TestSuite } from 'vitest/node';

export class NotRunReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const suite of module.children.suites()) {
        const { notRun } = suite.meta();
        if (notRun) console.log(`not run: ${suite.name} (${countOf(suite)}): ${notRun}`);
      }
    }
  }
}

function countOf(suite: TestSuite): string {
  const tests = [...suite.children.allTests()].length;
  return tests === 1 ? '1 test' : `${tests} tests`;
}
