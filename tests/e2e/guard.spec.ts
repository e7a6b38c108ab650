import { type Browser, expect, type Page, test } from "@playwright/test";
import { ledger, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const composer = (page: Page) => page.locator("textarea");

async function anaAtHerDesk(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, "Ana Ruiz");
  return page;
}

test("a stopped text leaves once a lead lets it out, and the way to private is one key", async ({
  page,
  browser,
}) => {
  const name = `kim_${uniqueWord().slice(0, 8)}`;
  const word = uniqueWord();
  await signInAs(page, "Greta Tamm");
  await postAs(name, `@NorthwindHelp where is my bag? ${word}`);
  await expect(queueRow(page, name)).toBeVisible({ timeout: 30_000 });
  await queueRow(page, name).getByRole("link").click();
  await expect(composer(page)).toBeVisible();

  await page.keyboard.press("d");
  await page
    .getByRole("region", { name: "Ask to go on in DM" })
    .getByRole("button", { name: "Record locator" })
    .click();
  await expect(composer(page)).toHaveValue(/recipient_id=\d+&text=Record%20locator/);
  await expectNoViolations(page);

  const words = `The bag of locator QX7RT2 is here ${word}`;
  await composer(page).fill(words);
  await expect(page.getByText("Not sent: QX7RT2 is a record locator.")).toBeVisible();
  await page.getByRole("button", { name: "Ask to let it out…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "It is public already" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ask with this reason" }).click();
  await expect(page.getByText("Your text stays here until somebody decides.")).toBeVisible();

  const ana = await anaAtHerDesk(browser);
  await expect(ana.getByText(words)).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(ana);
  await ana.getByRole("button", { name: "Let it out" }).click();
  await expect(page.getByText(/Ana Ruiz agreed/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Send it now" }).click();
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
  await expect(composer(page)).toHaveValue("");
  const posts = (await ledger()).filter(({ text }) => text.includes(words));
  expect(posts.map(({ kind }) => kind)).toEqual(["post"]);
  await ana.context().close();
});
