import { type CDPSession, chromium, type Page } from "@playwright/test";
import { Client } from "pg";
import { findBrowser } from "@/lib/launch/browser";
import { startHouse, type TestHouse } from "../support/house";
import { fill } from "./fill";
import { fillOne } from "./fill-one";
import { cookieOf } from "./sign-in";
import { percentile, table } from "./timing";

const OTHERS = 20_000;
const KEY_EVERY_MS = 70;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-sync",
];
/** Sentences, a link, a mention, an emoji by its name, a short of a macro and a promise: every check has something to read. */
const TEXT =
  "We are sorry about your bag, and about the wait at the desk in Oslo last night. It has been found and lands at 18:40 tomorrow; " +
  "we will call you by 20:00. Everything is on https://northwind.example/bags/tracing?from=oslo, and @NorthwindAir is told too. " +
  "You need not do anything. :thumbs ;late We pay what you had to buy until then, up to the limit of the day, so please keep the bills.";

interface Typed {
  label: string;
  /** Milliseconds from the key to the frame that shows it. */
  delays: number[];
}

/** Typing an answer with all checks on, beside a history of 5,000 interactions: from the key to the paint. */
export async function benchTyping(say: (line: string) => void): Promise<string> {
  const executablePath = findBrowser(say);
  if (!executablePath) return "no Chromium: typing not measured";
  const house = await startHouse({ parts: ["web"] });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    await fill(house.databaseUrl, OTHERS, say);
    const { conversationId } = await fillOne(house.databaseUrl);
    await endWithPost(house.databaseUrl);
    const [name, value] = (await cookieOf(house, "greta@northwind.example")).split("=");
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: name ?? "", value: value ?? "", url: house.url }]);
    const page = await context.newPage();
    // The bench's own loader names functions by a helper that no page has.
    await page.addInitScript("globalThis.__name = (named) => named");
    const cdp = await context.newCDPSession(page);
    const typed: Typed[] = [];
    for (const slower of [1, 4]) {
      for (const mode of ["Public reply", "Note"]) {
        say(`typing ${TEXT.length} letters, ${mode}, ${slower} times slower`);
        typed.push(await typeIn(page, cdp, { house, conversationId, mode, slower }));
      }
    }
    return table(
      ["typing at a history of 5,000", "keys", "p50 ms", "p95 ms", "longest", "over 50 ms", "target"],
      typed.map(({ label, delays }) => [
        label,
        delays.length,
        percentile(delays, 0.5),
        percentile(delays, 0.95),
        Math.max(...delays),
        delays.filter((ms) => ms > 50).length,
        label.includes("slower") ? "" : "p95 ≤ 50",
      ]),
    );
  } finally {
    await browser.close();
    await house.stop();
  }
}

/** The newest words are a public post, so that they can be answered in public. */
async function endWithPost(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("set session_replication_role = replica");
  await client.query(`delete from "Interaction" where "externalId" in ('one:4997', 'one:4998', 'one:4999')`);
  await client.end();
}

type Wanted = { house: TestHouse; conversationId: string; mode: string; slower: number };

async function typeIn(page: Page, cdp: CDPSession, wanted: Wanted): Promise<Typed> {
  const { house, conversationId, mode, slower } = wanted;
  await page.goto(`${house.url}/inbox/${conversationId}`);
  const field = page.locator("textarea");
  await field.waitFor();
  await page.locator("article").last().waitFor();
  await field.fill("");
  await page.getByRole("group", { name: "Who reads it" }).locator("label").filter({ hasText: mode }).click();
  await field.click();
  await page.waitForTimeout(2500);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await watch(page);
  await page.keyboard.type(TEXT, { delay: KEY_EVERY_MS });
  await page.waitForTimeout(600);
  const delays = await page.evaluate(() => (globalThis as unknown as { delays: number[] }).delays);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const said = await field.inputValue();
  if (said.length < TEXT.length / 2) throw new Error(`the field says “${said}”`);
  return { label: slower === 1 ? mode : `${mode}, a machine ${slower} × slower`, delays };
}

/** From the time the browser gave the key until after the frame that shows it was painted. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(globalThis, { delays });
    let pressedAt: number | null = null;
    window.addEventListener(
      "keydown",
      (event) => {
        pressedAt = event.timeStamp;
      },
      true,
    );
    window.addEventListener(
      "input",
      () => {
        const from = pressedAt;
        if (from === null) return;
        pressedAt = null;
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => delays.push(performance.now() - from);
          painted.port2.postMessage(null);
        });
      },
      true,
    );
  });
}
