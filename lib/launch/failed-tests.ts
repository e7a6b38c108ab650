interface VitestReport {
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
