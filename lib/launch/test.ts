import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser } from "./browser";
import { buildWhenChanged } from "./build";
import {
  afterAgain,
  countUnits,
  failedBrowsers,
  failedFiles,
  failedUnits,
  type VitestReport,
} from "./failed-tests";
import { say } from "./say.mjs";
import { add, CHECKS, type Counts, runBin } from "./steps";

const DIST = ".next";
/** Files of real processes and one state: tried again whole, for a second look tells a fault from a stall. */
const MOST_AGAIN = 5;
type BrowserReport = Parameters<typeof failedBrowsers>[0] & {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};
let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
/** Said again at the end: a long log is often kept by its tail only. */
const named: string[] = [];

fs.mkdirSync(".test", { recursive: true });
for (const check of CHECKS) {
  say(check.name);
  const ok = (await runBin(check.bin, check.args)) === 0;
  if (!ok) named.push(check.name);
  counts = add(counts, verdict(ok));
}
counts = add(counts, await unitTests());
counts = add(counts, await browserTests());
if (named.length > 0)
  process.stdout.write(`\nfailed, or flaky:\n${named.map((name) => `  ${name}\n`).join("")}`);
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(counts.failed === 0 ? 0 : 1);

function verdict(ok: boolean): Counts {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function unitTests(): Promise<Counts> {
  say("unit and database tests");
  const first = await runUnits([]);
  if (!first) return verdict(false);
  const files = failedFiles(first);
  if (files.length === 0 || files.length > MOST_AGAIN) {
    named.push(...failedUnits(first));
    return countUnits(first);
  }
  say(`once more, alone and from the start: ${files.join(", ")}`);
  const report = afterAgain(first, (await runUnits(files)) ?? first);
  named.push(...failedUnits(first).map((name) => `at first ${name}`), ...failedUnits(report));
  return countUnits(report);
}

async function runUnits(files: readonly string[]): Promise<VitestReport | null> {
  const file = ".test/vitest.json";
  fs.rmSync(file, { force: true });
  const args = ["run", ...files, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const polyfill = `--import ${pathToFileURL(path.resolve("lib/launch/node-20.mjs"))}`;
  const code = await runBin("vitest/vitest.mjs", args, { NODE_OPTIONS: polyfill });
  const report = readReport<VitestReport>(file);
  if (report && code !== 0 && failedFiles(report).length === 0)
    report.testResults.push({
      name: "vitest",
      message: "an error outside of any test",
      assertionResults: [],
    });
  return report;
}

async function browserTests(): Promise<Counts> {
  try {
    await buildWhenChanged(DIST, say);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return verdict(false);
  }
  const browser = findBrowser(say);
  if (!browser) {
    say("no Chromium was found or could be installed: the browser tests are skipped");
    return { passed: 1, failed: 0, skipped: 1 };
  }
  say(`browser tests in ${browser}`);
  const file = ".test/playwright.json";
  fs.rmSync(file, { force: true });
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file, CARET_DIST: DIST };
  const code = await runBin("@playwright/test/cli.js", ["test", "--reporter=list,json"], env);
  const report = readReport<BrowserReport>(file);
  if (!report) return add(verdict(true), verdict(false));
  named.push(...failedBrowsers(report));
  const { stats } = report;
  const failed = stats.unexpected + (code !== 0 && stats.unexpected === 0 ? 1 : 0);
  return add(verdict(true), { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped });
}

function readReport<T>(file: string): T | null {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")) as T) : null;
}
