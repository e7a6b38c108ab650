import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { Client } from "pg";
import { boardWeek, todayIn } from "@/lib/coverage/rules/board-week";
import { ADMIN, AGENT, call, me, read } from "../support/api";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";

const ZONE = "Europe/Copenhagen";
const WEEK = 7 * 86_400_000;
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Manila",
  "America/Chicago",
  "Europe/Warsaw",
  "Africa/Accra",
  "Asia/Kolkata",
];
let own: Awaited<ReturnType<typeof openOwnHouse>>;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  own = await openOwnHouse();
});
test.afterAll(() => own.close());

/** The week so many weeks from now, as the admin's clock has it. */
const weekIn = (weeks: number) => boardWeek(ZONE, todayIn(ZONE, Date.now() + weeks * WEEK));
const open = (page: Page, weeks: number) =>
  page.goto(`${DESK()}/coverage?week=${weekIn(weeks).on}&zone=${ZONE}`);
const shot = (page: Page, name: string) => page.screenshot({ path: `.test/coverage-week/${name}.png` });
const bar = (page: Page, name: RegExp) => page.getByRole("button", { name });

test("from an empty desk an admin lays out and publishes a 24/7 week for twelve agents by clicks, in under three minutes", async ({
  page,
}) => {
  await moreAgents(own.house.databaseUrl);
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAs(page, "Ida Holm");
  const begun = performance.now();
  await page.getByRole("link", { name: "Coverage" }).click();
  await expect(page.getByRole("heading", { name: "Coverage" })).toBeVisible();
  await page.getByRole("link", { name: "Week after" }).click();
  await expect(page.getByText("Nobody works in this week yet")).toBeVisible();
  await shot(page, "1-empty");
  await page.getByRole("button", { name: "Lay out a 24/7 week" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Who works: 12 of 12")).toBeVisible();
  await shot(page, "2-dialog");
  await dialog.getByRole("button", { name: /^Lay out 60 shifts/ }).click();
  await expect(bar(page, /, draft$/)).toHaveCount(60);
  await shot(page, "3-drafts");
  await page.getByRole("button", { name: "Publish roster" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish 60 shifts" }).click();
  await expect(page.getByText("60 shifts published; 12 agents are told.").first()).toBeVisible();
  await expect(bar(page, /, draft$/)).toHaveCount(0);
  expect(performance.now() - begun).toBeLessThan(180_000);
  await shot(page, "4-published");
  await expectNoViolations(page, "main");
  const { startMs, endMs } = weekIn(1);
  const range = `from=${new Date(startMs).toISOString()}&to=${new Date(endMs).toISOString()}`;
  const { cells, gaps } = await read<{ cells: { planned: number }[]; gaps: unknown[] }>(
    `/coverage?${range}`,
    ADMIN,
  );
  expect(cells).toHaveLength(672);
  expect(Math.min(...cells.map(({ planned }) => planned))).toBeGreaterThanOrEqual(2);
  expect(gaps).toEqual([]);
});

test("a shift is dragged, stretched, moved by keys and taken back, and a broken rule is said in words", async ({
  page,
}) => {
  const weeks = 3 + test.info().retry;
  const { days } = weekIn(weeks);
  const { id: agentId } = await me(AGENT);
  for (const day of [1, 2]) {
    const on = days[day]?.on;
    const wish = { agentId, zone: ZONE, startLocal: `${on}T08:00`, endLocal: `${on}T16:00`, state: "draft" };
    expect((await call("POST", "/shifts", ADMIN, wish)).status).toBe(201);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAs(page, "Ida Holm");
  await open(page, weeks);
  const wednesday = bar(page, /Greta Tamm, Wed .* 08:00 to/);
  const hour = ((await page.locator("[data-track]").first().boundingBox())?.width ?? 0) / 168;

  await pull(page, wednesday, -8 * hour);
  const verdict = page.getByRole("region", { name: "What the rules say" });
  await expect(verdict).toContainText("Only 8 h of rest for Greta Tamm on Wednesday");
  await expect(verdict).toContainText("The rule is at least 11 h. From 06:00 it fits.");
  await shot(page, "5-rule");
  await page.keyboard.press("Escape");
  await expect(verdict).toBeHidden();
  await expect(wednesday).toBeVisible();
  await pull(page, wednesday, -8 * hour);
  await verdict.getByRole("button", { name: "Place at 06:00" }).click();
  const early = bar(page, /Greta Tamm, Wed .* 06:00 to Wed .* 14:00/);
  await expect(early).toBeVisible();
  const changes = page.getByRole("button", { name: /change/ });
  await expect(changes).toHaveText("1 change");

  const box = await early.boundingBox();
  if (!box) throw new Error("no bar");
  await page.mouse.move(box.x + box.width - 3, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 3 + hour, box.y + 10, { steps: 6 });
  await page.mouse.up();
  const longer = bar(page, /Greta Tamm, Wed .* 06:00 to Wed .* 15:00/);
  await expect(longer).toBeVisible();
  await expect(changes).toHaveText("2 changes");

  await longer.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const moved = bar(page, /Greta Tamm, Wed .* 07:15 to Wed .* 16:15/);
  await expect(moved).toBeVisible();
  await expect(changes).toHaveText("3 changes");
  await moved.focus();
  await page.keyboard.press("Delete");
  await expect(moved).toBeHidden();
  await expect(changes).toHaveText("4 changes");
  for (const left of [3, 2, 1, 0]) {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(changes).toHaveText(left === 1 ? "1 change" : `${left} changes`);
  }
  await expect(wednesday).toBeVisible();
  await expectNoViolations(page, "main");
});

async function pull(page: Page, bar: ReturnType<Page["getByRole"]>, by: number): Promise<void> {
  const box = await bar.boundingBox();
  if (!box) throw new Error("no bar");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 12 });
  await page.mouse.up();
}

/** Seven more people, as if they had taken their invites. */
async function moreAgents(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const [place, zone] of ZONES.entries())
    await client.query(
      `insert into "Agent" (id, "displayName", email, role, zone, languages, "createdAt") values ($1, $2, $3, 'agent', $4, '{en}', now())
       on conflict do nothing`,
      [randomUUID(), `Watcher ${"ABCDEFG"[place]}`, `watcher-${place}@northwind.example`, zone],
    );
  await client.end();
}
