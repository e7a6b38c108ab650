import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { DESK, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const open = async (page: Page, path: string) => {
  await page.goto(`${DESK()}${path}`);
  await expect(page.getByRole("heading", { name: "Within target today" })).toBeVisible();
};

test("the wallboard tells of a post by itself, with ring, name, audience and who has it", async ({
  page,
}) => {
  await signInAs(page, "Ana Ruiz");
  await open(page, "/response-times/live");
  const who = `wall${uniqueWord()}`;
  await postAs(who, `@NorthwindHelp the belt took my bag, ${uniqueWord()}`);
  const row = page.getByRole("listitem").filter({ hasText: who }).last();
  await expect(row).toBeVisible({ timeout: 60_000 });
  await expect(row.getByRole("img", { name: /due in/ })).toBeVisible();
  await expect(row.getByText("Public")).toBeVisible();
  await expect(row.getByText(/nobody has it/)).toBeVisible();
  await expect(page.getByRole("list", { name: "Waiting now" })).toContainText("waiting");
  await expect(page.getByRole("list", { name: "Channels" })).toContainText("@NorthwindHelp");
  // Nobody is rostered yet: no place of people present and needed, and no zero for it.
  await expect(page.locator("main").getByText(/needed|on shift/i)).toHaveCount(0);
});

test("a TV shows it without navigation, nothing smaller than 32 px but initials, and needs a session", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${DESK()}/tv`);
  await expect(page).toHaveURL(/\/login/);
  await signInAs(page, "Greta Tamm");
  await postAs(`tele${uniqueWord()}`, `@NorthwindHelp where is my parcel, ${uniqueWord()}`);
  await open(page, "/response-times/live?tv");
  await expect(page).toHaveURL(/\/tv$/);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByText(/nobody has it/).first()).toBeVisible({ timeout: 60_000 });
  const small = await page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector("main") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const box = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (!box || text === "" || box.closest(".sr-only") || /^\p{L}{1,3}$/u.test(text)) continue;
      if (Number.parseFloat(getComputedStyle(box).fontSize) < 32) found.push(text);
    }
    return found;
  });
  expect(small).toEqual([]);
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollHeight > innerHeight ||
      document.documentElement.scrollWidth > innerWidth,
  );
  expect(overflow).toBe(false);
});

test("it says when the connection is lost, of when its figures are, and goes on when it is back", async ({
  page,
  context,
}) => {
  await signInAs(page, "Ana Ruiz");
  await open(page, "/tv");
  await context.setOffline(true);
  const alert = page.getByRole("alert").filter({ hasText: /No connection\.|No answer from the desk\./ });
  await expect(alert).toContainText(/You see \d\d:\d\d:\d\d\./, { timeout: 30_000 });
  await context.setOffline(false);
  await expect(alert).toHaveCount(0, { timeout: 30_000 });
});

test("a lead makes an alarm, tries it on last week, turns it off and removes it", async ({ page }) => {
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/response-times/alarms`);
  const name = `Long ${uniqueWord()}`;
  await page.getByRole("button", { name: "Add an alarm" }).click();
  const form = page.getByRole("form", { name: "A new alarm" });
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByLabel("Rings above, minutes").fill("45");
  await form.getByRole("button", { name: "Try it on last week" }).click();
  await expect(form.getByRole("status")).toContainText("last week");
  await form.getByRole("button", { name: "Save the alarm" }).click();
  const row = page.getByRole("main").getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("Somebody has waited longer than 45 min");
  await expect(row).toContainText("Tells Ana Ruiz");
  await row.getByRole("button", { name: "Turn off" }).click();
  await expect(row).toContainText("off");
  await row.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(row).toHaveCount(0);
});

test("an admin sees how each account's message to itself does, and why a line has none", async ({ page }) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/accounts`);
  await page.getByRole("link", { name: "@NorthwindHelp", exact: true }).click();
  const part = page.getByRole("region", { name: "Message to itself" });
  await part.getByRole("button", { name: "Send one now" }).click();
  await expect(async () => {
    await page.reload();
    await expect(part).toContainText("The last one came back after", { timeout: 2000 });
  }).toPass({ timeout: 90_000 });
  await page.goto(`${DESK()}/accounts`);
  await page
    .getByRole("link", { name: /12025550100/ })
    .first()
    .click();
  await expect(part).toContainText("a line does not ring itself");
});

for (const path of ["/response-times/live", "/tv", "/response-times/alarms"])
  test(`${path} has nothing that keeps people out`, async ({ page }) => {
    await signInAs(page, "Ana Ruiz");
    await page.goto(`${DESK()}${path}`);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  });
