import { expect, test } from "@playwright/test";
import { DESK, messageAs, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { openRow, queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const HELP = "1100000000000000111";

test("an answer, the thanks for it and a draft left behind stand on the day of who wrote them", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, "Linda Moss");
  await page.goto(`${DESK()}/my-day`);
  const answered = page.getByText("Turns answered").locator("..").locator("dd").first();
  const before = Number(await answered.textContent());
  await page.goto(`${DESK()}/inbox`);
  await messageAs("nele_day", HELP, `Where is my bag, ${uniqueWord()}?`);
  await openRow(page, "nele_day");
  await page.locator("textarea").fill(`It is in Oslo and comes tomorrow, Nele. ${uniqueWord()}`);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible({ timeout: 60_000 });
  await messageAs("nele_day", HELP, "Thank you so much!");
  await postAs("udo_day", `@NorthwindHelp and mine, ${uniqueWord()}?`);
  await openRow(page, "udo_day");
  const half = `Half a thought ${uniqueWord()}`;
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/draft") && answer.ok());
  await page.locator("textarea").fill(half);
  await saved;

  await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "My day" }).click();
  await expect(page.getByRole("heading", { name: "My day" })).toBeVisible();
  await expect(answered).toHaveText(String(before + 1));
  await expect(page.getByRole("region", { name: "Not sent yet" }).getByText(half)).toBeVisible();
  const thanks = page.getByRole("region", { name: "Thanks" });
  await expect(thanks.getByText("Thank you so much!").first()).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(page);
});

test("what waits in one's hands leads to it, and comes and goes by itself", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  const asked = `@NorthwindHelp is NW 310 late, ${uniqueWord()}?`;
  await postAs("lars_day", asked);
  await expect(queueRow(page, "lars_day")).toBeVisible({ timeout: 30_000 });
  await openRow(page, "lars_day");
  const assigned = page.getByRole("button", { name: /^Assigned to/ });
  await assigned.click();
  await page.getByRole("menuitem", { name: "Take it" }).click();
  await expect(assigned).not.toHaveAccessibleName(/Nobody/);
  await page.goto(`${DESK()}/my-day`);
  const waiting = page.getByRole("region", { name: "Waits for you" });
  await expect(waiting.getByRole("listitem").filter({ hasText: asked })).toBeVisible();
  await emptyInbox();
  await expect(waiting.getByText("Nothing in your hands waits")).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(page);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const)
  test(`my day has room at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await signInAs(page, "Ana Ruiz");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${DESK()}/my-day`);
      await expect(page.getByRole("heading", { name: "My day" })).toBeVisible();
      await expectNoViolations(page);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    }
  });
