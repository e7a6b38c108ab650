import { expect, test } from "@playwright/test";
import { ADMIN, read } from "../support/api";
import { findConversation } from "../support/ask-desk";
import { DESK, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

interface Shown {
  interactions: { tone: { value: number; isCorrected: boolean } | null }[];
}

test.beforeEach(emptyInbox);

test("the words that made a tone are underlined, and one key says another, with an undo", async ({
  page,
}) => {
  test.setTimeout(150_000);
  const word = uniqueWord();
  const text = `@NorthwindHelp Terrible service, my suitcase is lost and nobody answers me (${word})`;
  await postAs(`p_${word.slice(0, 10)}`, text);
  await expect.poll(() => findConversation(word, "open"), { timeout: 30_000 }).toBeTruthy();
  const id = await findConversation(word, "open");
  const tone = async () => (await read<Shown>(`/conversations/${id}`, ADMIN)).interactions[0]?.tone;
  expect((await tone())?.value).toBeLessThan(-0.5);

  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/inbox/${id}`);
  const said = page.getByRole("article").filter({ hasText: word }).filter({ visible: true });
  await expect(said.getByRole("button", { name: "Tone: negative. Say another" })).toBeVisible();
  await expect(said.locator('[data-mark="trouble"]')).toHaveText(["Terrible", "lost", "nobody answers"]);
  await expectNoViolations(page);
  await said.getByRole("button", { name: "Tone: negative. Say another" }).focus();
  await page.keyboard.press("y");
  await expect(said.getByRole("button", { name: "Tone: neutral. Say another" })).toBeVisible();
  await expect.poll(tone).toMatchObject({ value: 0, isCorrected: true });
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(said.getByRole("button", { name: "Tone: negative. Say another" })).toBeVisible();
  await expect.poll(tone).toMatchObject({ isCorrected: false });
});

test("who looks like us and answers a customer is shown to leads at once, and is none when they say so", async ({
  page,
}) => {
  test.setTimeout(150_000);
  const word = uniqueWord();
  const impostor = `NorthwindHelp${test.info().retry + 41}`;
  const asked = await postAs(`q_${word.slice(0, 10)}`, `@NorthwindHelp where is my suitcase? ${word}`);
  await expect.poll(() => findConversation(word, "open"), { timeout: 30_000 }).toBeTruthy();
  await postAs(impostor, `@NorthwindHelp Hello, send us your booking in a message ${word}`, asked);
  await signInAs(page, "Ana Ruiz");
  const banner = page.getByRole("alert").filter({ hasText: `@${impostor} looks like us` });
  await expect(banner).toBeVisible({ timeout: 60_000 });
  await banner.getByRole("link", { name: "Look at it" }).click();
  const card = page.getByRole("article", { name: `@${impostor}` }).filter({ visible: true });
  await expect(card).toContainText("Our name of @NorthwindHelp with other words or digits around it");
  await expect(card).toContainText(word);
  await expectNoViolations(page);
  await card.getByRole("button", { name: "Not an impostor" }).click();
  const dialog = page.getByRole("dialog", { name: "Not an impostor" });
  await dialog.getByLabel("Reason").fill("Our own second desk");
  await dialog.getByRole("button", { name: "Not an impostor" }).click();
  await expect(card.getByRole("button", { name: "Look at it again" })).toBeVisible();
  await expect(card).toContainText("Our own second desk");
});
