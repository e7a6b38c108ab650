import { expect, test } from "@playwright/test";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

test("a skill is kept, given to somebody with their languages, and retired in words", async ({ page }) => {
  const skill = `skill-${uniqueWord()}`;
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/coverage/people`);
  const add = page.getByPlaceholder("A new skill");
  await expect(async () => {
    await add.fill(skill);
    await page.getByRole("button", { name: "Add", exact: true }).click({ timeout: 2000 });
    await expect(page.getByRole("button", { name: `Retire ${skill}` })).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 60_000 });

  const row = page.getByRole("row").filter({ hasText: "Noah Lind" });
  const dialog = page.getByRole("dialog");
  await row.getByRole("button", { name: "Change how Noah Lind works" }).click();
  await dialog.getByLabel("Languages").fill("English");
  await dialog.getByLabel(skill).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Two or three small letters each, parted by commas.")).toBeVisible();
  await expect(dialog.getByLabel(skill)).toBeChecked();
  await dialog.getByLabel("Languages").fill("en, sv");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText(skill);
  await expect(row).toContainText("Swedish");
  await expectNoViolations(page);

  await page.getByRole("button", { name: `Retire ${skill}` }).click();
  await expect(page.getByRole("alertdialog")).toContainText("1 person keeps it in their terms.");
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: `Retire ${skill}` })
    .click();
  await expect(row).toContainText(`${skill} (no longer kept)`);
});
