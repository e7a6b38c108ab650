import { randomUUID } from "node:crypto";
import { chromium, type Page } from "@playwright/test";
import { Client } from "pg";
import { findBrowser } from "@/lib/launch/browser";
import { startHouse, type TestHouse } from "../support/house";
import { cookieOf } from "./sign-in";
import { percentile, table } from "./timing";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"];
const AGENTS = 60;
const MOVES = 240;
const DAY_MS = 86_400_000;

/** Frames in Chromium while one shift is dragged over a week of 60 agents with five shifts each. */
export async function benchBoardDrag(say: (line: string) => void): Promise<string> {
  const executablePath = findBrowser(say);
  if (!executablePath) return "no Chromium: dragging not measured";
  const house = await startHouse({ parts: ["web"] });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const cookie = await cookieOf(house, "admin@northwind.example");
    const on = await fillWeek(house, cookie);
    const [name = "", value = ""] = cookie.split("=");
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name, value, url: house.url }]);
    const page = await context.newPage();
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.goto(`${house.url}/coverage?week=${on}&zone=Europe/Berlin`);
    const bar = page.locator("[data-bar]").first();
    await bar.scrollIntoViewIfNeeded();
    await page.waitForTimeout(1000);
    say(`dragging over ${await page.locator("[data-bar]").count()} shifts`);
    const frames = await dragged(page);
    const late = frames.filter((ms) => ms > 1000 / 60 + 1).length;
    return table(
      ["a shift dragged over the board, 60 agents × 1 week", ""],
      [
        ["frames", frames.length],
        ["ms between frames, p50 (aim 16.7)", percentile(frames, 0.5).toFixed(1)],
        ["ms between frames, p95", percentile(frames, 0.95).toFixed(1)],
        ["longest, ms", Math.max(...frames).toFixed(1)],
        ["frames later than 1/60 s", `${late} of ${frames.length}`],
      ],
    );
  } finally {
    await browser.close();
    await house.stop();
  }
}

/** Agents and their shifts, by the desk's own doors; answers the week's Monday. */
async function fillWeek(house: TestHouse, cookie: string): Promise<string> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  const ids = Array.from({ length: AGENTS }, () => randomUUID());
  for (const [place, id] of ids.entries())
    await client.query(
      `insert into "Agent" (id, "displayName", email, role, zone, languages, "createdAt") values ($1, $2, $3, 'agent', 'Europe/Berlin', '{en}', now())`,
      [id, `Agent ${place}`, `agent-${place}@northwind.example`],
    );
  await client.end();
  const ahead = new Date(Date.now() + 14 * DAY_MS);
  const monday = ahead.getTime() - ((ahead.getUTCDay() + 6) % 7) * DAY_MS;
  const dayOf = (day: number) => new Date(monday + day * DAY_MS).toISOString().slice(0, 10);
  const changes = ids.flatMap((agentId, place) =>
    [0, 1, 2, 3, 4].map((day) => {
      const from = String(6 + (place % 8)).padStart(2, "0");
      const until = String(14 + (place % 8)).padStart(2, "0");
      const on = dayOf(day);
      const times = { startLocal: `${on}T${from}:00`, endLocal: `${on}T${until}:00` };
      return { do: "create", shift: { agentId, zone: "Europe/Berlin", state: "draft", ...times } };
    }),
  );
  const answer = await fetch(`${house.url}/api/v1/shifts/bulk`, {
    method: "POST",
    headers: { cookie, origin: house.url, "content-type": "application/json" },
    body: JSON.stringify({ changes }),
  });
  if (!answer.ok) throw new Error(`the week was not laid out: ${answer.status} ${await answer.text()}`);
  return dayOf(0);
}

/** Drags the first bar in sight to and fro, one move a frame, and gives the time between frames. */
function dragged(page: Page): Promise<number[]> {
  return page.evaluate(
    (moves) =>
      new Promise<number[]>((resolve) => {
        const bar = [...document.querySelectorAll<HTMLElement>("[data-bar]")].find(
          (each) => each.getBoundingClientRect().top > 200,
        );
        if (!bar) throw new Error("no shift to drag");
        const box = bar.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const tell = (kind: string, by: number) =>
          bar.dispatchEvent(
            new PointerEvent(kind, {
              ...{ bubbles: true, button: 0, pointerId: 1, isPrimary: true },
              clientX: x + by,
              clientY: y + by / 6,
            }),
          );
        bar.setPointerCapture = () => {};
        tell("pointerdown", 0);
        const frames: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          if (frames.length > moves) {
            tell("pointercancel", 0);
            resolve(frames.slice(1));
            return;
          }
          tell("pointermove", Math.sin(frames.length / 20) * 300);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    MOVES,
  );
}
