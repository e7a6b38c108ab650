import { describe, expect, it } from "vitest";
import { afterAgain, countUnits, failedBrowsers, failedFiles, failedUnits } from "@/lib/launch/failed-tests";

describe("what failed, said again at the end of a long log", () => {
  it("names each unit test with the first line of why, and a file that broke before its tests", () => {
    const passed = { status: "passed", fullName: "holds", failureMessages: [] };
    const failed = { status: "failed", fullName: "breaks", failureMessages: ["expected 1 to be 2\n  at x"] };
    const report = {
      testResults: [
        { name: "a.test.ts", message: "", assertionResults: [passed, failed] },
        { name: "b.test.ts", message: "no such module\nat y", assertionResults: [] },
        { name: "c.test.ts", message: "", assertionResults: [passed] },
      ],
    };
    expect(failedUnits(report)).toEqual([
      "a.test.ts: breaks: expected 1 to be 2",
      "b.test.ts: no such module",
    ]);
    expect(failedFiles(report)).toEqual(["a.test.ts", "b.test.ts"]);
    expect(countUnits(report)).toEqual({ passed: 2, failed: 2, skipped: 0 });
    const again = { testResults: [{ name: "b.test.ts", message: "", assertionResults: [passed, passed] }] };
    expect(countUnits(afterAgain(report, again))).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it("names browser tests that failed and those that passed at a further try, however deep", () => {
    const spec = (title: string, status: string) => ({ file: "x.spec.ts", title, tests: [{ status }] });
    const suites = [
      {
        specs: [spec("one", "expected"), spec("two", "flaky")],
        suites: [{ specs: [spec("three", "unexpected")] }],
      },
    ];
    expect(failedBrowsers({ suites })).toEqual([
      "x.spec.ts: two: passed at a further try",
      "x.spec.ts: three: failed",
    ]);
  });
});
