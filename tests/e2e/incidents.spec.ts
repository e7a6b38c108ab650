import { expect, test } from "@playwright/test";
import { postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

test("what fits a rule joins an incident, its agents see it, and it closes once nobody is waited for", async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const name = `kim_${uniqueWord().slice(0, 8)}`;
  const title = `Storm ${word}`;
  const lead = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInAs(lead, "Ana Ruiz");
  await lead.goto(new URL("/incidents", lead.url()).href);
  await lead.getByRole("button", { name: "Open an incident", exact: true }).click();
  await lead.getByLabel("What happened").fill(title);
  await lead.getByLabel("What we know").fill("Nothing flies until noon.");
  await lead.getByRole("button", { name: "Open it", exact: true }).click();
  const card = lead.getByRole("list", { name: "Open incidents" }).getByRole("listitem");
  await card.filter({ hasText: title }).getByRole("link", { name: title }).click();
  await expect(lead.getByText("It hits nobody so far.")).toBeVisible();
  await expect(lead.getByText("Nobody stands on its list yet")).toBeVisible();

  await postAs(name, `@NorthwindHelp no roses, only ${word}`);
  await lead.getByRole("button", { name: "Add a rule" }).click();
  const form = lead.getByRole("form", { name: "A new rule" });
  await form.getByRole("textbox", { name: "One of these words", exact: true }).fill("!!");
  await form.getByRole("button", { name: "Try it on the last 24 hours" }).click();
  await expect(form.getByText("holds no letter and no figure")).toBeVisible();
  await expect(form.getByRole("textbox", { name: "One of these words", exact: true })).toHaveValue("!!");
  await form.getByRole("textbox", { name: "One of these words", exact: true }).fill(word);
  await expect(async () => {
    await form.getByRole("button", { name: "Try it on the last 24 hours" }).click();
    await expect(form.getByText("Would have caught 1 of the")).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await form.getByRole("button", { name: "Let it join" }).click();
  await expect(lead.getByRole("list", { name: "Rules" }).getByText(`one of: ${word}`).first()).toBeVisible();

  await signInAs(page, "Greta Tamm");
  await expect(queueRow(page, name)).toBeVisible({ timeout: 30_000 });
  await queueRow(page, name).getByRole("link").click();
  const panel = page.getByRole("region", { name: "Open incidents of this conversation" });
  await expect(async () => {
    await page.reload();
    await expect(panel.getByText("Nothing flies until noon.")).toBeVisible({ timeout: 4000 });
  }).toPass({ timeout: 40_000 });
  await expectNoViolations(page);

  await panel.getByRole("button", { name: "Take it out" }).click();
  await expect(panel).toBeHidden();
  await page.getByRole("button", { name: "More", exact: true }).first().click();
  await page.getByRole("menuitem", { name: "Belongs to incident…" }).click();
  await page.getByRole("radio", { name: title }).check();
  await page.getByRole("button", { name: "It belongs to it" }).click();
  await expect(panel.getByRole("link", { name: title })).toBeVisible();

  await lead.reload();
  await expect(lead.getByText("One person is still waited for, of 1.")).toBeVisible();
  await expectNoViolations(lead, "main");
  await lead.getByRole("button", { name: "Set the rest aside…" }).click();
  await lead.getByLabel("Reason").fill("Told by phone");
  await lead.getByRole("button", { name: "Set one aside" }).click();
  await lead.getByRole("button", { name: "Close it" }).click();
  await lead.getByRole("alertdialog").getByRole("button", { name: "Close it" }).click();
  await expect(lead.getByRole("button", { name: "Open it again" })).toBeVisible();
  await lead.context().close();
});
