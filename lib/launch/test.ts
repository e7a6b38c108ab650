import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser } from "./browser";
import { buildWhenChanged } from "./build";
import { failedBrowsers, failedUnits } from "./failed-tests";
import { say } from "./say.mjs";
import { add, CHECKS, type Counts, runBin } from "./steps";

const DIST = ".next";
type UnitReport = Parameters<typeof failedUnits>[0] & {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
};
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
  const file = ".test/vitest.json";
  fs.rmSync(file, { force: true });
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const polyfill = `--import ${pathToFileURL(path.resolve("lib/launch/node-20.mjs"))}`;
  const code = await runBin("vitest/vitest.mjs", args, { NODE_OPTIONS: polyfill });
  const report = readReport<UnitReport>(file);
  if (!report) return verdict(false);
  named.push(...failedUnits(report));
  const failed = report.numFailedTests + (code !== 0 && report.numFailedTests === 0 ? 1 : 0);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
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
