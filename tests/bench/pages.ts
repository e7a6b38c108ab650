import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findBrowser } from "@/lib/launch/browser";
import { startHouse } from "../support/house";
import { cookieOf } from "./sign-in";
import { percentile, table } from "./timing";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-sync",
];
const ROUNDS = 7;

/** What a desk page loads first, by the build's own files, and when its first content is painted. */
export async function benchPages(say: (line: string) => void): Promise<string> {
  const executablePath = findBrowser(say);
  if (!executablePath) return "no Chromium: not measured";
  const house = await startHouse({ env: { SANDBOX_SEED: "monday" } });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const [name, value] = (await cookieOf(house, "greta@northwind.example")).split("=");
    await new Promise((resolve) => setTimeout(resolve, 8000));
    const paints: number[] = [];
    let first: string[] = [];
    let later: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addCookies([{ name: name ?? "", value: value ?? "", url: house.url }]);
      const page = await context.newPage();
      const scripts: string[] = [];
      page.on("request", (request) => {
        if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
      });
      await page.goto(`${house.url}/inbox`, { waitUntil: "load" });
      first = linkedScripts(await (await page.request.get(`${house.url}/inbox`)).text());
      await page.waitForTimeout(500);
      paints.push(
        await page.evaluate(
          () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
        ),
      );
      const before = new Set(scripts);
      await page.getByRole("listbox").or(page.getByRole("list")).first().waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(1500);
      later = scripts.filter((script) => !before.has(script));
      await context.close();
    }
    return table(
      ["inbox page", "measured", "target"],
      [
        ["first load, JavaScript, gzip kB", kilobytes(first), "≤ 200"],
        ["then for a conversation with its composer, gzip kB", kilobytes(later), "≤ 120"],
        ["first contentful paint, ms (median of 7)", percentile(paints, 0.5), "≤ 1,000"],
      ],
    );
  } finally {
    await browser.close();
    await house.stop();
  }
}

/** The scripts the page's own markup names: what has to be there before it works. Browsers of today skip `nomodule`. */
function linkedScripts(html: string): string[] {
  const tags = [...html.matchAll(/<script[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/nomodule/i.test(tag));
  return [...new Set(tags.flatMap((tag) => /src="(\/_next\/static\/[^"?]+\.js)/.exec(tag)?.[1] ?? []))];
}

function kilobytes(scripts: readonly string[]): number {
  const dist = path.resolve(".next");
  const sizes = [...new Set(scripts)].map((script) => {
    const file = path.join(dist, decodeURIComponent(script.replace(/^\/_next\//, "")));
    return fs.existsSync(file) ? gzipSync(fs.readFileSync(file)).length : 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
