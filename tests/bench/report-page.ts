import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/lib/launch/browser";
import { startHouse } from "../support/house";
import { fillYear } from "./fill-year";
import { cookieOf } from "./sign-in";
import { percentile, table } from "./timing";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"];
const ROUNDS = 9;
const RANGES = ["7", "28", "90"] as const;
const DAY_MS = 86_400_000;

/** How long the report page takes in Chromium until it answers to a press and until its figures stand, at a size. */
export async function benchReportPage(size: number, say: (line: string) => void): Promise<string> {
  const executablePath = findBrowser(say);
  if (!executablePath) return "no Chromium: not measured";
  const house = await startHouse({ parts: ["web"] });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    await fillYear(house.databaseUrl, size, say);
    const [name = "", value = ""] = (await cookieOf(house, "ana@northwind.example")).split("=");
    const rows: string[][] = [];
    for (const days of RANGES) {
      const pressed: number[] = [];
      const told: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        await context.addCookies([{ name, value, url: house.url }]);
        const page = await context.newPage();
        await page.goto(`${house.url}/response-times?${rangeOf(Number(days))}`, { waitUntil: "commit" });
        pressed.push(await sinceStart(page, answersToPress));
        told.push(await sinceStart(page, hasFigures));
        await context.close();
      }
      rows.push([days, ...[pressed, told].flatMap((each) => [0.5, 0.95].map((at) => ms(each, at)))]);
    }
    const head = ["days", "answers to a press, p50 ms", "p95", "figures stand, p50 ms", "p95"];
    return `report page at ${size.toLocaleString("en-US")} conversations, new browser each time (aim 1,500 ms)\n${table(head, rows)}`;
  } finally {
    await browser.close();
    await house.stop();
  }
}

function rangeOf(days: number): string {
  const on = (at: number) => new Date(at).toISOString().slice(0, 10);
  return `from=${on(Date.now() - days * DAY_MS)}&to=${on(Date.now())}`;
}

const ms = (taken: readonly number[], at: number) => Math.round(percentile(taken, at)).toString();

/** Milliseconds from the start of the navigation until the page first says yes. */
async function sinceStart(page: Page, isSo: () => boolean): Promise<number> {
  await page.waitForFunction(isSo, undefined, { polling: 20, timeout: 60_000 });
  return page.evaluate(() => performance.now());
}

function answersToPress(): boolean {
  const button = [...document.querySelectorAll("main button, header button")].at(0);
  return button !== undefined && Object.keys(button).some((key) => key.startsWith("__reactProps"));
}

function hasFigures(): boolean {
  return document.querySelector('[aria-label="What came in and what became of it"]') !== null;
}
