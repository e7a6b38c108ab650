import { expect, test } from "@playwright/test";
import { boardWeek, todayIn } from "@/lib/coverage/rules/board-week";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";

const WEEK = 7 * 86_400_000;

test("an admin asks for a roster, watches it come, puts it on the board as drafts and takes it back", async ({
  page,
}) => {
  // A week nobody else's tests lay shifts in, each try its own.
  const { on } = boardWeek("Etc/UTC", todayIn("Etc/UTC", Date.now() + (34 + 2 * test.info().retry) * WEEK));
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/coverage/plan?week=${on}`);
  await expect(page.getByLabel("First day")).toHaveValue(on);
  await page.getByLabel("Weeks").click();
  await page.getByRole("option", { name: "1", exact: true }).click();
  await page.getByRole("button", { name: /^Work out/ }).click();
  await expect(page.getByRole("region", { name: "Working out a roster" })).toBeVisible();
  const proposal = page.getByRole("region", { name: "Proposal" });
  await expect(proposal).toBeVisible({ timeout: 60_000 });
  await expect(proposal.getByText(/\d+ added, 0 changed, 0 removed, 0 kept/)).toBeVisible();
  await expect(proposal.getByRole("table", { name: "Hours and nights by person" })).toContainText(
    "Greta Tamm",
  );
  await expectNoViolations(page, "main");
  const added = await proposal
    .getByRole("table", { name: /Shifts added/ })
    .getByText("added", { exact: true })
    .count();
  await proposal.getByRole("button", { name: "Put on the board as drafts" }).click();
  await expect(page.getByText(`The proposal is on the board as ${added} drafts`)).toBeVisible();
  await page.getByRole("link", { name: "To the board" }).last().click();
  await expect(page.getByRole("button", { name: /, draft$/ })).not.toHaveCount(0);
  await page.goto(`${DESK()}/coverage/plan`);
  await page.getByRole("button", { name: "Take back from the board" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back from the board" }).click();
  await expect(page.getByText("The proposal was dropped.")).toBeVisible();
  await page.goto(`${DESK()}/coverage?week=${on}`);
  await expect(page.getByRole("heading", { name: "Coverage" })).toBeVisible();
  await expect(page.getByRole("button", { name: /, draft$/ })).toHaveCount(0);
});

test("a table of work rules is started from an example, changed and removed", async ({ page }) => {
  const name = `Example ${Date.now()}`;
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/coverage/rules`);
  await page.getByRole("button", { name: "New table" }).click();
  const dialog = page.getByRole("dialog", { name: "New table of work rules" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Start from").click();
  await page.getByRole("option", { name: "Germany" }).click();
  // No country: nobody else's tests are held to it.
  await dialog.getByLabel("Country").click();
  await page.getByRole("option", { name: "None" }).click();
  await dialog.getByLabel("Limit of Rest between shifts").fill("99");
  await dialog.getByRole("button", { name: "Create table" }).click();
  await expect(dialog.getByText("Enter a number from 0 to 48.")).toBeVisible();
  await dialog.getByLabel("Limit of Rest between shifts").fill("12");
  await dialog.getByRole("button", { name: "Create table" }).click();
  await expect(dialog).toBeHidden();
  const table = page.getByRole("listitem").filter({ hasText: name });
  await expect(table).toContainText("Example, check with your counsel");
  await expect(table).toContainText("12 h of rest · 10 h in one go");
  await table.getByRole("button", { name: `Change ${name}` }).click();
  const again = page.getByRole("dialog", { name: `Rules “${name}”` });
  await again.getByLabel("What Rest between shifts does").click();
  await page.getByRole("option", { name: "Asks the agent" }).click();
  await again.getByLabel("Counsel has checked it").check();
  await again.getByRole("button", { name: "Save rules" }).click();
  await expect(again).toBeHidden();
  await expect(table).toContainText("Asks the agent12 h of rest");
  await expect(table).toContainText("Checked");
  await expectNoViolations(page, "main");
  await table.getByRole("button", { name: `Remove ${name}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(table).toBeHidden();
});
