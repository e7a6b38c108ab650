import { expect, test } from "@playwright/test";
import { findConversation } from "../support/ask-desk";
import { postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(() => emptyInbox());

test("a flag says why somebody comes first, lights up its words, and is cleared with a reason and taken back", async ({
  page,
}) => {
  test.setTimeout(90_000);
  const word = uniqueWord();
  await postAs(
    `f_${word.slice(0, 10)}`,
    `@NorthwindHelp we are boarding in 20 minutes, which gate is it? ${word}`,
  );
  await expect.poll(() => findConversation(word, "open"), { timeout: 30_000 }).toBeTruthy();
  await signInAs(page, "Greta Tamm");
  const queue = page.getByRole("list", { name: "Conversations" });
  const row = queue.getByRole("listitem").filter({ hasText: word });
  await expect(row).toContainText(/by .*\d\d:\d\d/);
  const link = row.getByRole("link");
  await expect(link).toHaveAttribute("title", /^Due .+ instead of .+: level 2 of time-critical \(40\)/);
  await link.click();

  const bar = page.getByRole("region", { name: "Why this comes first" });
  await expect(bar).toContainText(/Due .+ instead of .+: level 2/);
  const chip = bar.getByRole("button", { name: /Time-critical/ });
  await chip.focus();
  await expect(page.locator("[data-mark=flag]").filter({ visible: true }).first()).toContainText(
    "20 minutes",
  );
  await expectNoViolations(page);
  await chip.click();
  const popover = page.getByRole("dialog", { name: "Time-critical" });
  await expect(popover).toContainText("20 minutes from when it was written");
  await popover.getByRole("button", { name: "Clear…" }).click();

  const dialog = page.getByRole("dialog", { name: "Clear “Time-critical”" });
  await dialog.getByRole("button", { name: "Clear the flag" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByRole("button", { name: "Settled already" }).click();
  await dialog.getByRole("button", { name: "Clear the flag" }).click();
  await expect(bar).toBeHidden();
  await expect(row).not.toContainText(/by .*\d\d:\d\d/);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(bar).toContainText(/level 2/);
});
