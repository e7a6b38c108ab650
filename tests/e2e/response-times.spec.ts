import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { DESK, signInAs } from "../support/desk";
import { openOwnHouse } from "../support/own-house";
import { type RecordedWait, takeHistory } from "../support/report-history";

let close: (() => Promise<void>) | undefined;

/** Thirty answered after one to thirty minutes, ten of them in private, and two that nobody ever answered. */
const WAITS: readonly RecordedWait[] = [
  ...Array.from({ length: 30 }, (_, at) => ({
    daysAgo: 1 + (at % 5),
    seconds: 60 * (at + 1),
    isPrivate: at % 3 === 0,
    initials: at % 2 ? "GT" : "LM",
    ...(at === 4 ? { name: "محمد عبد الرحمن" } : {}),
  })),
  { daysAgo: 2, seconds: null },
  { daysAgo: 3, seconds: null },
];

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const own = await openOwnHouse();
  close = own.close;
  await takeHistory(own.house.url, WAITS);
});
test.afterAll(() => close?.());

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.html}`)).toEqual([]);
}

async function openReport(page: Page, query = ""): Promise<void> {
  await page.goto(`${DESK()}/response-times${query}`);
  await expect(page.getByRole("region", { name: "What came in and what became of it" })).toBeVisible();
}

const tile = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });

test("the balance is a sum, never answered stands beside the percentiles, and filters live in the address", async ({
  page,
}) => {
  await signInAs(page, "Ana Ruiz");
  await openReport(page, "?range=7d");
  const balance = page.getByRole("region", { name: "What came in and what became of it" });
  await expect(balance).toContainText("32 received");
  await expect(balance).toContainText("30 answered by a person");
  await expect(balance).toContainText("2 closed without answer (never answered in imported history 2)");
  await expect(tile(page, "Never answered")).toContainText("2");
  await expect(tile(page, "Half answered in, p50")).toContainText("15:30");

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByLabel("Filter by").selectOption("Audience");
  await page.getByRole("checkbox", { name: "Private" }).check();
  await expect(page).toHaveURL(/audience=private/);
  await page.keyboard.press("Escape");
  await expect(balance).toContainText("10 answered by a person");
  await page.reload();
  await expect(balance).toContainText("10 answered by a person");
  await page.goBack();
  await expect(page).not.toHaveURL(/audience/);
  await expect(balance).toContainText("30 answered by a person");
  await page.goForward();
  await page.getByRole("button", { name: "Remove Audience: Private" }).click();
  await expect(balance).toContainText("30 answered by a person");
});

test("a figure is explained by a sum that comes to it, and its CSV adds up to the same", async ({ page }) => {
  await signInAs(page, "Ana Ruiz");
  await openReport(page, "?range=7d");
  const within = tile(page, "Within 10 min");
  await expect(within).toContainText("33.3");
  await within.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Where 33.3 % comes from" });
  await expect(dialog.getByRole("row", { name: /In time ÷ all three/ })).toContainText("10 ÷ 30 = 33.3 %");
  await expect(dialog.getByRole("row", { name: "Answered in time" })).toContainText("10");
  await expect(dialog.getByRole("row", { name: "Answered late" })).toContainText("20");
  await expect(dialog).toContainText("2 never answered in imported history");
  await expectNoViolations(page);
  const csv = await page.request.get(
    `${DESK()}${await dialog.getByRole("link", { name: "Rows (CSV)" }).getAttribute("href")}`,
  );
  const [head = "", ...lines] = (await csv.text()).trim().split(/\r?\n/);
  const at = head.split(",").findIndex((name) => name.replaceAll('"', "") === "seconds");
  const seconds = lines.map((line) => Number(line.split(",")[at]?.replaceAll('"', "")));
  expect(seconds).toHaveLength(30);
  expect(seconds.filter((wait) => wait <= 600).length / seconds.length).toBeCloseTo(1 / 3, 6);
  expect(seconds.reduce((sum, wait) => sum + wait, 0)).toBe(60 * ((30 * 31) / 2));

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(within).toBeFocused();
  await within.click();
  await dialog.getByRole("link", { name: "Open the 30 rows" }).click();
  await expect(page).toHaveURL(/\/response-times\/rows\?/);
  await expect(page.getByRole("rowheader")).toHaveCount(30);
  await expectNoViolations(page);
  await page.getByRole("radio", { name: "Slowest" }).check({ force: true });
  await expect(page.getByRole("row").nth(1)).toContainText("30:00");
  await page.getByRole("link", { name: "محمد عبد الرحمن" }).click();
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
});

test("pictures have a table, a PNG and a CSV, and are walked by keyboard", async ({ page }) => {
  await signInAs(page, "Ana Ruiz");
  await openReport(page, "?range=7d");
  const trend = page.getByRole("region", { name: "Time to answer by day", exact: true }).first();
  const column = trend.getByRole("button", { name: /p50/ });
  await expect(column.first()).toBeVisible();
  await trend.getByRole("button", { name: "Show as table" }).click();
  await expect(trend.getByRole("columnheader", { name: "p90" })).toBeVisible();
  await expect(trend.getByRole("rowheader")).toHaveCount(7);
  await trend.getByRole("button", { name: "Show as table" }).click();
  await expect(column.first()).toBeVisible();

  const download = page.waitForEvent("download");
  await trend.getByRole("button", { name: "Save “Time to answer by day”" }).click();
  await page.getByRole("menuitem", { name: "Picture (PNG)" }).click();
  const file = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(800);

  const heat = page.getByRole("table", { name: "Within 10 minutes by hour and weekday" });
  await heat.getByRole("button", { name: /^Monday 00:00/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(heat.getByRole("button", { name: /^Tuesday 01:00/ })).toBeFocused();
  await column.first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /^Where/ })).toBeVisible();
});

test("a link to a figure opens it again, of the same days", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInAs(page, "Ana Ruiz");
  await openReport(page, "?range=7d&audience=public");
  await tile(page, "p90").click();
  await page.getByRole("button", { name: "Copy link to this figure" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("audience=public");
  expect(link).toMatch(/from=\d{4}-\d\d-\d\d/);
  await page.goto(link);
  await expect(page.getByRole("dialog", { name: /^Where .* comes from/ })).toContainText("Between the two");
});

test("nothing, nonsense and days ahead are said in words", async ({ page }) => {
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/response-times?from=2019-01-01&to=2019-02-01`);
  await expect(page.getByRole("heading", { name: "Nothing came in in these days" })).toBeVisible();
  await page.goto(`${DESK()}/response-times?from=2020-02-01&to=2020-01-01`);
  await expect(page.getByRole("alert").filter({ hasText: "The report was not made" })).toBeVisible();
  await page.goto(`${DESK()}/response-times?from=2090-01-01&to=2090-02-01`);
  await expect(page.getByRole("alert").filter({ hasText: "The report was not made" })).toBeVisible();
  await page.goto(`${DESK()}/response-times?from=2026-03-29T02:30&to=2026-03-30&zone=Europe/Berlin`);
  await expect(page.getByRole("alert").filter({ hasText: "The report was not made" })).toBeVisible();
  await page.getByRole("radio", { name: "7 days" }).check({ force: true });
  await expect(page.getByRole("region", { name: "What came in and what became of it" })).toBeVisible();
});

test("an agent has figures of their own answers only", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/response-times?range=7d`);
  await expect(page.getByRole("heading", { name: "Nothing came in in these days" })).toBeVisible();
});

test("paper has the report and no navigation", async ({ page }) => {
  await signInAs(page, "Ana Ruiz");
  await openReport(page, "?range=7d");
  const chart = page.locator("svg.recharts-surface").first();
  await expect(chart).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect.poll(async () => (await chart.boundingBox())?.width ?? 0).toBeGreaterThan(300);
  await expect(page.getByRole("navigation", { name: "Desk" }).first()).toBeHidden();
  await expect(page.getByRole("button", { name: "Filter", exact: true })).toBeHidden();
  await expect(page.getByRole("heading", { name: "By channel" })).toBeVisible();
});

for (const [width, height, theme] of [
  [1440, 900, "light"],
  [1024, 768, "dark"],
  [390, 844, "light"],
] as const) {
  test(`the report has no violations and no sideways scroll at ${width}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await signInAs(page, "Ana Ruiz");
    await openReport(page, "?range=7d");
    await expect(page.getByRole("button", { name: /p50/ }).first()).toBeVisible();
    await expectNoViolations(page);
    const main = page.locator("#main");
    expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}
