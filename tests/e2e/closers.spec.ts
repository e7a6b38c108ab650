import { expect, test } from "@playwright/test";
import { ADMIN, call, read } from "../support/api";
import { findConversation } from "../support/ask-desk";
import { DESK, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { uniqueWord } from "../support/unique-word";

interface Shown {
  isCloser: boolean;
  interactions: { id: string; externalId: string; direction: string; reply: { state: string } | null }[];
}

test.beforeEach(emptyInbox);

test("thanks stand last and calm, until somebody says that they ask for something, and that is undone", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const [word, other] = [uniqueWord(), uniqueWord()];
  const person = `p_${word.slice(0, 10)}`;
  await postAs(person, `@NorthwindHelp where is my suitcase ${word}`);
  await expect.poll(() => findConversation(word, "open"), { timeout: 30_000 }).toBeTruthy();
  const id = await findConversation(word, "open");
  const shown = () => read<Shown>(`/conversations/${id}`, ADMIN);
  const text = `Please DM us your tag number so we can look into it. ${other}`;
  const answer = { channel: "x", audience: "public", text };
  expect((await call("POST", `/conversations/${id}/replies?undo=0`, ADMIN, answer)).status).toBe(201);
  const sent = async () =>
    (await shown()).interactions.find(({ reply }) => reply?.state === "sent")?.externalId;
  await expect.poll(sent, { timeout: 30_000 }).toMatch(/^post:/);
  await postAs(person, "@NorthwindHelp Thank you so much!", (await sent())?.replace("post:", ""));
  await expect.poll(async () => (await shown()).isCloser, { timeout: 30_000 }).toBe(true);
  await postAs(`q_${other.slice(0, 10)}`, `@NorthwindHelp and mine? ${other}`);
  await expect.poll(() => findConversation(`mine? ${other}`, "open"), { timeout: 30_000 }).toBeTruthy();

  await signInAs(page, "Greta Tamm");
  const rows = page.getByRole("list", { name: "Conversations" }).getByRole("listitem");
  await expect(rows.last()).toContainText("Thanks only");
  await expect(rows.first()).toContainText(other);
  await page.goto(`${DESK()}/inbox/${id}`);
  const thanks = page.getByRole("article").filter({ hasText: "Thank you so much!" }).last();
  await expect(thanks).toContainText("Thanks only, asks for nothing");
  await thanks.hover();
  await thanks.getByRole("button", { name: "More about this message" }).click();
  await page.getByRole("menuitem", { name: "This asks for something" }).click();
  await expect(thanks).not.toContainText("Thanks only");
  await expect.poll(async () => (await shown()).isCloser).toBe(false);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(thanks).toContainText("Thanks only, asks for nothing");
  await expect.poll(async () => (await shown()).isCloser).toBe(true);
});
