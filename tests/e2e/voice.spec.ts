import { expect, type Page, test } from "@playwright/test";
import { LEAD, me } from "../support/api";
import { DESK, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { openRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const field = (page: Page) => page.getByRole("textbox", { name: /^Your answer to/ });
const hint = (page: Page) => page.getByRole("region", { name: "Voice guide" });

test("the guide speaks as one types, with its reason and better words that one key puts in their place", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  const name = `una_${uniqueWord()}`.slice(0, 15);
  await postAs(name, `@NorthwindHelp where is my bag, ${uniqueWord()}?`);
  await openRow(page, name);
  await field(page).fill("As I said, it is on its way to you from Oslo!!!");
  await expect(hint(page)).toContainText("Never argue");
  await expect(hint(page)).toContainText("Being right does not help them.");
  await expectNoViolations(page);
  await field(page).press("ControlOrMeta+;");
  await expect(field(page)).toHaveValue("In short, it is on its way to you from Oslo!!!");
  await expect(hint(page)).toContainText("Don’t shout");
  await hint(page)
    .getByRole("button", { name: /^Not here/ })
    .click();
  await expect(hint(page)).toBeHidden();
  await expect(field(page)).toBeFocused();
});

test("a lead tries a rule on, is told what is wrong with it, puts it into force and ends it again", async ({
  page,
}) => {
  expect((await me(LEAD)).role).toBe("lead");
  await signInAs(page, "Ana Ruiz");
  const word = uniqueWord();
  await page.goto(`${DESK()}/voice`);
  await expect(page.getByRole("heading", { level: 1, name: "Voice guide" })).toBeVisible();
  await page.getByRole("button", { name: "Add rule" }).click();
  const dialog = page.getByRole("dialog", { name: "New rule" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(`No ${word}`);
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Nobody knows what it is.");
  await dialog.getByRole("radio", { name: "An expression (RE2)" }).check({ force: true });
  await dialog.getByRole("textbox", { name: "Expression", exact: true }).fill(`(${word}+)+`);
  await expect(dialog.getByRole("region", { name: "Mend this first" })).toContainText(
    "A repeat inside a repeat",
  );
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("can't be kept yet");
  await dialog.getByRole("radio", { name: "Phrases" }).check({ force: true });
  await dialog.getByRole("textbox", { name: "Phrases" }).fill(`${word} = kettle`);
  await dialog.getByRole("textbox", { name: "Try it on" }).fill(`Your ${word} is here.`);
  await expect(dialog.getByText(`Finds: “${word}”`)).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  const change = page.getByRole("button", { name: `Change No ${word}` });
  await change.click();
  const again = page.getByRole("dialog", { name: `No ${word}` });
  await again.getByRole("button", { name: "End rule" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End rule" }).click();
  await expect(change).toBeHidden();
});
