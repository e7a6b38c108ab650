export interface VitestReport {
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[];
  }[];
}
interface BrowserSuite {
  specs?: { file: string; title: string; tests: { status: string }[] }[];
  suites?: BrowserSuite[];
}

/** Each failed unit or database test with the first line of why; a file that broke before its tests counts as one. */
export function failedUnits(report: VitestReport): string[] {
  return report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0) return message ? [`${name}: ${firstLine(message)}`] : [];
    return failed.map((test) => `${name}: ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? "")}`);
  });
}

/** The files in which a test failed, or that broke before their tests. */
export function failedFiles({ testResults }: VitestReport): string[] {
  return testResults
    .filter(
      ({ message, assertionResults }) =>
        assertionResults.some(({ status }) => status === "failed") ||
        (assertionResults.every(({ status }) => status !== "passed") && message !== ""),
    )
    .map(({ name }) => name);
}

/** What stands after some files were tried again: their second result in place of the first. */
export function afterAgain(first: VitestReport, again: VitestReport): VitestReport {
  const names = new Set(again.testResults.map(({ name }) => name));
  return { testResults: [...first.testResults.filter(({ name }) => !names.has(name)), ...again.testResults] };
}

/** Tests by how they ended. A file that broke before its tests is one that failed. */
export function countUnits(report: VitestReport): { passed: number; failed: number; skipped: number } {
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = all.filter(({ status }) => status === "passed").length;
  const failed = all.filter(({ status }) => status === "failed").length;
  const isBroken = ({ assertionResults }: VitestReport["testResults"][number]) =>
    assertionResults.every(({ status }) => status !== "failed");
  const broken = report.testResults.filter(
    (file) => isBroken(file) && failedFiles({ testResults: [file] }).length > 0,
  );
  return { passed, failed: failed + broken.length, skipped: all.length - passed - failed };
}

/** Each browser test that failed, and those that passed at a further try. */
export function failedBrowsers(report: { suites: BrowserSuite[] }): string[] {
  return report.suites.flatMap(ofSuite);
}

function ofSuite({ specs = [], suites = [] }: BrowserSuite): string[] {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ status }) => `${file}: ${title}: ${status === "flaky" ? "passed at a further try" : "failed"}`),
  );
  return [...own, ...suites.flatMap(ofSuite)];
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
