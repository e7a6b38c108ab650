import { expect, test } from "@playwright/test";
import { postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

test("what a customer posted of themselves is masked until somebody asks, and again when they leave", async ({
  page,
}) => {
  const word = uniqueWord();
  const [who, other] = [`mo_${word.slice(0, 8)}`, `no_${word.slice(0, 8)}`];
  await signInAs(page, "Greta Tamm");
  await postAs(other, `@NorthwindHelp nothing of mine ${word}`);
  await postAs(who, `@NorthwindHelp my record locator is QX7K2P and nobody answers ${word}`);
  await expect(queueRow(page, who)).toBeVisible({ timeout: 30_000 });
  await expect(queueRow(page, who)).not.toContainText("QX7K2P");
  await queueRow(page, who).getByRole("link").click();
  const history = page.getByRole("region", { name: "Conversation" });
  await expect(history.getByText("record locator", { exact: true })).toBeVisible();
  await expect(history).not.toContainText("QX7K2P");
  await expectNoViolations(page);

  await history.getByRole("button", { name: "Show", exact: true }).click();
  await expect(history.getByText(`my record locator is QX7K2P and nobody answers ${word}`)).toBeVisible();
  await expect(history.getByText("Recorded with your name.")).toBeVisible();

  await queueRow(page, other).getByRole("link").click();
  await expect(history.getByText(`nothing of mine ${word}`)).toBeVisible();
  await queueRow(page, who).getByRole("link").click();
  await expect(history.getByText("record locator", { exact: true })).toBeVisible();
  await expect(history).not.toContainText("QX7K2P");
});
