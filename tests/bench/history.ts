import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/lib/launch/browser";
import { startHouse, type TestHouse } from "../support/house";
import { fill } from "./fill";
import { fillOne } from "./fill-one";
import { get } from "./get";
import { cookieOf, crewOf } from "./sign-in";
import { percentile, table, time } from "./timing";

const OTHERS = 20_000;
const CREW = 60;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-sync",
];

/** The history of one person with 5,000 interactions: the server's pages, and scrolling through all of it in a browser. */
export async function benchHistory(say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: ["web"] });
  try {
    await fill(house.databaseUrl, OTHERS, say);
    const { customerId, conversationId, middle } = await fillOne(house.databaseUrl);
    const crew = await crewOf(house, CREW);
    let call = 0;
    const someone = () => ({ cookie: crew[call++ % crew.length] ?? "" });
    const path = `${house.url}/api/v1/customers/${customerId}/history`;
    const oldest = new URLSearchParams({ at: "2020-01-01T00:00:00.000Z" });
    const rows: (readonly [string, () => Promise<unknown>, string])[] = [
      ["newest 50", () => get(path, someone()), "p95 ≤ 80"],
      ["newest 100", () => get(`${path}?limit=100`, someone()), "p95 ≤ 80"],
      [
        "100 around one in the middle",
        () => get(`${path}?limit=100&around=${middle}`, someone()),
        "p95 ≤ 80",
      ],
      ["50 of the beginning", () => get(`${path}?${oldest}`, someone()), "p95 ≤ 80"],
      ["50 mails", () => get(`${path}?channel=email`, someone()), "p95 ≤ 80"],
      ["50 in private", () => get(`${path}?audience=private`, someone()), "p95 ≤ 80"],
      [
        "a conversation of theirs, with what was tried",
        () => get(`${house.url}/api/v1/conversations/${conversationId}`, someone()),
        "",
      ],
      ["the page of the person", () => get(`${house.url}/customers/${customerId}`, someone()), "p95 ≤ 80"],
    ];
    const measured: (string | number)[][] = [];
    for (const [label, run, target] of rows) {
      const { p50, p95, perSecond } = await time(run, 100);
      measured.push([label, p50, p95, perSecond, target]);
    }
    const head = ["history of 5,000 interactions", "p50 ms", "p95 ms", "/s at c=8", "target"];
    const served = table(head, measured);
    say(`\n${served}`);
    return `${served}\n\n${await scroll(house, customerId, say)}`;
  } finally {
    await house.stop();
  }
}

interface Scrolled {
  frames: number[];
  /** Pixels that what is read moved by itself when older pages came above. */
  jumps: number[];
  seconds: number;
  items: number;
}

async function scroll(house: TestHouse, customerId: string, say: (line: string) => void): Promise<string> {
  const executablePath = findBrowser(say);
  if (!executablePath) return "no Chromium: scrolling not measured";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const [name, value] = (await cookieOf(house, "greta@northwind.example")).split("=");
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: name ?? "", value: value ?? "", url: house.url }]);
    const page = await context.newPage();
    // The bench's own loader names functions by a helper that no page has.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.goto(`${house.url}/customers/${customerId}`);
    await page.getByRole("article").last().waitFor();
    await page.waitForTimeout(1000);
    say("scrolling through 5,000 interactions");
    const { frames, jumps, seconds, items } = await scrollUp(page);
    const late = frames.filter((ms) => ms > 50).length;
    return table(
      ["scrolled by the wheel to the beginning", ""],
      [
        ["interactions passed", items],
        ["seconds", seconds],
        ["ms between frames, p50", percentile(frames, 0.5)],
        ["ms between frames, p95", percentile(frames, 0.95)],
        ["longest, ms", Math.max(...frames)],
        ["frames later than 50 ms", `${late} of ${frames.length}`],
        [
          "px moved by itself, p95 · most",
          `${percentile(jumps, 0.95).toFixed(1)} · ${Math.max(...jumps).toFixed(1)}`,
        ],
      ],
    );
  } finally {
    await browser.close();
  }
}

/** Turns the wheel by 120 px a frame up to the beginning; what moves other than by that has jumped. */
function scrollUp(page: Page): Promise<Scrolled> {
  return page.evaluate(
    () =>
      new Promise<Scrolled>((resolve) => {
        const box = [...document.querySelectorAll("section")].find(
          (each) => each.scrollHeight > each.clientHeight * 1.5,
        );
        if (!box) throw new Error("no history to scroll");
        const seen = new Set<string>();
        const frames: number[] = [];
        const jumps: number[] = [];
        const begun = performance.now();
        let last = begun;
        let resting = 0;
        let mark: { element: Element; top: number } | null = null;
        const painted = new MessageChannel();
        // Read after each frame was painted: what is put right before that nobody sees.
        painted.port1.onmessage = () => {
          if (mark?.element.isConnected) {
            // A turn of the wheel may show a frame late, with the next one: anything but that is a jump.
            const moved = mark.element.getBoundingClientRect().top - mark.top;
            jumps.push(moved < 0 ? -moved : Math.max(0, moved - 240));
          }
          const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
          const element = [...box.querySelectorAll("article")].find(
            (each) => each.getBoundingClientRect().bottom > middle,
          );
          mark =
            element && box.scrollTop > 120 ? { element, top: element.getBoundingClientRect().top } : null;
        };
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          for (const article of box.querySelectorAll("article")) seen.add(article.id);
          const before = box.scrollTop;
          resting = before === 0 ? resting + 1 : 0;
          if (resting > 90 || now - begun > 240_000) {
            resolve({ frames, jumps, seconds: (now - begun) / 1000, items: seen.size });
            return;
          }
          box.scrollBy(0, -120);
          painted.port2.postMessage(null);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}
