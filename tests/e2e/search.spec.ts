import { expect, test } from "@playwright/test";
import { DESK, messageAs, postAs, SANDBOX, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const HELP = "1100000000000000111";

/** As typed in the app, without the limits an X client is under. */
async function say(as: string, text: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ as, text });
  const answer = await fetch(`${SANDBOX()}/sandbox/posts`, { method: "POST", headers, body });
  expect(answer.status).toBe(201);
}

test("words are found without their accents, opened at their place, and narrowed by chips", async ({
  page,
}) => {
  const keyring = uniqueWord();
  await signInAs(page, "Greta Tamm");
  await postAs("vera_lost", `@NorthwindHelp mein Gepäckstück ist seit Zürich verschwunden, ${uniqueWord()}`);
  await postAs("vera_lost", `@NorthwindHelp the ${keyring} keyring is on the bag`);
  await expect(page.getByRole("listitem").filter({ hasText: "vera_lost" })).toBeVisible({ timeout: 30_000 });
  await page.goto(`${DESK()}/search`);
  const field = page.getByRole("searchbox", { name: "Search everything" });
  await expect(field).toBeFocused();
  await expectNoViolations(page);
  await field.fill("gepackstuck zurich");
  const hit = page.locator("a[data-result]").filter({ hasText: "verschwunden" }).first();
  await expect(hit.locator("mark")).toHaveText(["Gepäckstück", "Zürich"]);
  await field.fill(`${keyring} from:@vera_lost `);
  await expect(page.getByRole("button", { name: "Remove from:@vera_lost" })).toBeVisible();
  await expect(field).toHaveValue(keyring);
  await expect(page).toHaveURL(new RegExp(`q=from%3A%40vera_lost(\\+|%20)?${keyring}`));
  await expect(page.locator("a[data-result]")).toHaveCount(1);
  await expectNoViolations(page);
  await field.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]+\?at=/);
  await expect(page.getByRole("article").filter({ hasText: keyring })).toBeInViewport();
  await page.goto(`${DESK()}/search?q=${encodeURIComponent("from:@nobody_at_all bag")}`);
  await expect(page.getByText("Nobody and nothing is known by from:@nobody_at_all.")).toBeVisible();
});

test("the palette finds people and words, and leads to all of it", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  await postAs("wim_pal", `@NorthwindHelp a numbat bit through my suitcase, ${uniqueWord()}`);
  await expect(page.getByRole("listitem").filter({ hasText: "wim_pal" })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("numbat");
  await expect(page.getByRole("option").filter({ hasText: "bit through" })).toBeVisible();
  await page.getByRole("combobox").fill("wim_pal");
  await expect(page.getByRole("option").filter({ hasText: "@wim_pal" }).first()).toBeVisible();
  await page.getByRole("option", { name: /Everything about/ }).click();
  await expect(page).toHaveURL(/\/search\?q=wim_pal/);
  await expect(page.getByRole("region", { name: "People" })).toBeVisible();
});

test("a long history keeps its place while older things come above, and goes to a day and a channel", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  for (let n = 0; n < 60; n++)
    await say("dora_long", `@NorthwindHelp long story, part ${n}, ${"and so on ".repeat(n % 9)}`);
  const row = page.getByRole("listitem").filter({ hasText: "dora_long" });
  await expect(row).toContainText("part 59", { timeout: 60_000 });
  await row.getByRole("link").click();
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByText("part 59,")).toBeInViewport();
  await history.hover();
  await page.mouse.wheel(0, -1500);
  const anchor = history.getByText(/part 3\d,/).first();
  await expect(anchor).toBeVisible();
  await page.waitForTimeout(300);
  const before = await anchor.boundingBox();
  await page.waitForTimeout(1500);
  expect(Math.abs(((await anchor.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  await messageAs("dora_long", HELP, "and now in private");
  await expect(page.getByRole("button", { name: "To the newest" })).toBeVisible();
  await page.getByRole("button", { name: "To the newest" }).click();
  await expect(history.getByText("and now in private")).toBeInViewport({ timeout: 30_000 });
  const filters = page.getByRole("toolbar", { name: "What of the history is shown" });
  await filters.getByRole("button", { name: "Private" }).click();
  await expect(history.getByRole("article")).toHaveCount(1);
  await filters.getByRole("button", { name: "Private" }).click();
  await expect(history.getByText("part 59,")).toBeVisible();
  await expectNoViolations(page);
});
