import { type Browser, expect, type Page, test } from "@playwright/test";
import { postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const composer = (page: Page) => page.locator("textarea").filter({ visible: true });

async function openFresh(page: Page): Promise<{ name: string; word: string }> {
  const name = `kim_${uniqueWord().slice(0, 8)}`;
  const word = uniqueWord();
  await postAs(name, `@NorthwindHelp where is my bag? ${word}`);
  await expect(queueRow(page, name)).toBeVisible({ timeout: 30_000 });
  await queueRow(page, name).getByRole("link").click();
  await expect(composer(page)).toBeVisible();
  return { name, word };
}

async function anaAt(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, "Ana Ruiz");
  await page.goto(new URL(path, page.url()).href);
  return page;
}

test("a promise in an answer is kept with it, stands in the queue and above the history, and ends in the report", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  const { name, word } = await openFresh(page);
  await composer(page).fill(`We'll call you tomorrow by 17:00, it is being looked for ${word}`);
  const keep = page.getByRole("checkbox", { name: /^You promise: call .* Keep it as a promise$/ });
  await keep.check();
  await expectNoViolations(page);
  await composer(page).press("ControlOrMeta+Enter");
  await expect(composer(page)).toHaveValue("", { timeout: 30_000 });
  const panel = page.getByRole("region", { name: "Promises" });
  await expect(panel.getByText(/^Promised: call /)).toBeVisible({ timeout: 30_000 });
  await panel.getByRole("button", { name: "Kept", exact: true }).click();
  await expect(panel).toBeHidden({ timeout: 30_000 });
  await page.goto(new URL("/goodwill/promises?state=done", page.url()).href);
  const theirs = new RegExp(`${name.replace("_", " ")}.* kept`, "i");
  await expect(page.getByRole("row", { name: theirs })).toBeVisible();
  await expectNoViolations(page);
});

test("an offer above the limit happens once a lead says yes, and its sum is never said in public", async ({
  page,
  browser,
}) => {
  await signInAs(page, "Greta Tamm");
  const { word } = await openFresh(page);
  await composer(page).fill(`You get USD 250 back ${word}`);
  await expect(page.getByText("Sums and offers are said in private only.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ask to let it out…" })).toHaveCount(0);
  await composer(page).fill("");

  await page.getByRole("button", { name: "Offer", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "What" }).click();
  await page.getByRole("option", { name: "Refund", exact: true }).click();
  await dialog.getByLabel(/^How much/).fill("-5");
  await dialog.getByLabel("Why").fill(`late ${word}`);
  await expect(dialog.getByText("Enter an amount between USD 1.00 and USD 1,000.00.")).toBeVisible();
  await dialog.getByLabel(/^How much/).fill("250");
  await expect(dialog.getByText("That is above your limit")).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Give it" }).click();
  const offers = page.getByRole("region", { name: "Offers" });
  await expect(offers.getByText("Greta Tamm asks to give USD 250.00 Refund.")).toBeVisible({
    timeout: 30_000,
  });

  const ana = await anaAt(browser, "/goodwill");
  const row = ana.getByRole("row", { name: new RegExp(word) });
  await row.getByRole("button", { name: "Approve" }).click();
  await expect(row.getByText("offered", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(ana);
  await ana.context().close();
  await expect(offers.getByText(/USD 250\.00 Refund offered/)).toBeVisible({ timeout: 30_000 });
  await offers.getByRole("button", { name: "They take it" }).click();
  await expect(offers.getByText(/USD 250\.00 Refund taken/)).toBeVisible({ timeout: 30_000 });
});
