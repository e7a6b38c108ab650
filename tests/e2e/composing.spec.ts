import { expect, type Page, test } from "@playwright/test";
import { ledger, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { openRow, queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const field = (page: Page) => page.getByRole("textbox", { name: /^Your answer to/ });

test("one whole conversation is answered and settled by at most 12 keys and its text, and the next one has the focus", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  const [first, second, word] = [`kay_${uniqueWord()}`, `lou_${uniqueWord()}`, uniqueWord()].map((name) =>
    name.slice(0, 15),
  );
  await postAs(first ?? "", `@NorthwindHelp when does my bag come, ${word}?`);
  await expect(queueRow(page, first ?? "")).toBeVisible({ timeout: 30_000 });
  await postAs(second ?? "", `@NorthwindHelp and mine, ${word}?`);
  await expect(queueRow(page, second ?? "")).toBeVisible({ timeout: 30_000 });
  let presses = 0;
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
  };
  const link = queueRow(page, first ?? "").getByRole("link");
  while (!(await link.evaluate((row) => row === document.activeElement))) {
    await press("j");
    await page.waitForTimeout(150);
    expect(presses).toBeLessThan(6);
  }
  await press("Enter");
  await expect(field(page)).toBeVisible();
  await press("r");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(`It lands tomorrow morning and comes to your door :airpl`);
  await expect(page.getByRole("option", { name: /airplane/ }).first()).toBeVisible();
  await press("Enter");
  await page.keyboard.type(`${word}`);
  await press("ControlOrMeta+Shift+E");
  await expect(queueRow(page, second ?? "").getByRole("link")).toBeFocused();
  expect(presses).toBeLessThanOrEqual(12);
  await expect(async () => {
    const said = (await ledger()).filter(({ text }) => text.includes(`door ✈️ ${word}`));
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toContain("^GT");
  }).toPass({ timeout: 30_000 });
});

test("a draft outlives a colleague who takes the conversation and a reload, and is on the other device too", async ({
  page,
  browser,
}) => {
  await signInAs(page, "Greta Tamm");
  const name = `ivy_${uniqueWord()}`.slice(0, 15);
  await postAs(name, `@NorthwindHelp where is my refund, ${uniqueWord()}?`);
  await openRow(page, name);
  const words = `It left us on Friday ${uniqueWord()}`;
  await field(page).fill(words);
  const linda = await (await browser.newContext()).newPage();
  await signInAs(linda, "Linda Moss");
  await openRow(linda, name);
  await linda.locator("[data-pane=history]").focus();
  await linda.keyboard.press("a");
  await linda.getByRole("menuitem").first().click();
  await expect(page.getByRole("region", { name: "Conversation" }).getByText("Linda").first()).toBeVisible();
  await expect(field(page)).toHaveValue(words);
  await page.reload();
  await expect(field(page)).toHaveValue(words);
  const other = await (await browser.newContext()).newPage();
  await signInAs(other, "Greta Tamm");
  await other.goto(page.url());
  await expect(field(other)).toHaveValue(words);
  await linda.context().close();
  await other.context().close();
});

test("words of the customer stand there before anything is sent, and stop what was planned", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  const name = `ann_${uniqueWord()}`.slice(0, 15);
  await postAs(name, `@NorthwindHelp can I change my seat, ${uniqueWord()}?`);
  await openRow(page, name);
  const words = `Yes, to a window. Which row do you wish ${uniqueWord()}`;
  await field(page).fill(words);
  await postAs(name, `@NorthwindHelp an aisle please, ${uniqueWord()}`);
  const unseen = page.getByRole("region", { name: "Came in while you typed" });
  await expect(unseen).toContainText("an aisle please", { timeout: 30_000 });
  await unseen.getByRole("button", { name: "Look" }).click();
  await expect(unseen).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Shift+L");
  const ways = page.getByRole("dialog", { name: "More ways to send" });
  await expect(ways).toBeVisible();
  await expectNoViolations(page);
  await ways.getByRole("button", { name: /^In an hour|^In 1 hour/ }).click();
  const planned = page.getByRole("region", { name: "Planned" });
  await expect(planned.getByRole("button", { name: "Take back into the composer" })).toBeVisible();
  await expect(field(page)).toHaveValue("");
  await postAs(name, `@NorthwindHelp never mind, I found one, ${uniqueWord()}`);
  await expect(page.getByText("Not sent: the customer wrote first.")).toBeVisible({ timeout: 30_000 });
  await expect(field(page)).toHaveValue(words);
  await expectNoViolations(page);
  expect((await ledger()).filter(({ text }) => text.includes(words))).toEqual([]);
});
