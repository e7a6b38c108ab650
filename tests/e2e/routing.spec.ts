import { expect, test } from "@playwright/test";
import { ADMIN, call, read } from "../support/api";
import { findConversation } from "../support/ask-desk";
import { DESK, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

interface Rules {
  version: number;
  heatLimit: number;
  rules: { name: string }[];
}

test.beforeEach(emptyInbox);

test("a lead writes a rule, tries it, puts it into force, and what comes in goes where it says and says why", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const word = uniqueWord();
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/routing`);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Add a rule" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a rule" });
  await dialog.getByLabel("Name").fill(`Rule ${word}`);
  await dialog.getByLabel("Words or phrases").fill(`${word}*`);
  await dialog.getByLabel("How").click();
  await page.getByRole("option", { name: "Left to be taken" }).click();
  await dialog.getByLabel("To the team").click();
  await page.getByRole("option", { name: "Brand" }).click();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Keep in the list" }).click();
  const row = main.getByRole("listitem").filter({ hasText: `Rule ${word}` });
  await expect(row).toContainText("to Brand, to be taken");
  await main.getByLabel("What somebody writes").fill(`Hello ${word}s and more`);
  await main.getByRole("button", { name: "Where would it go?" }).click();
  await expect(main.getByText(`“Rule ${word}”: it goes to Brand, to be taken`)).toBeVisible();
  await main.getByRole("button", { name: "Put into force" }).click();
  await expect(main.getByText("Nothing changed")).toBeVisible();
  await expectNoViolations(page);

  await postAs(`r_${word.slice(0, 10)}`, `@NorthwindHelp do you fly there? ${word}`);
  await expect.poll(() => findConversation(word, "open"), { timeout: 30_000 }).toBeTruthy();
  const id = await findConversation(word, "open");
  const team = async () =>
    (await read<{ team: { name: string } | null }>(`/conversations/${id}`, ADMIN)).team?.name;
  await expect.poll(team, { timeout: 30_000 }).toBe("Brand");
  const { data } = await read<{ data: { by: { how: string }; because: { code: string }[] }[] }>(
    `/conversations/${id}/assignments`,
    ADMIN,
  );
  expect(data[0]?.by.how).toBe("rule");
  expect(data[0]?.because.map(({ code }) => code)).toEqual(["rule", "words"]);

  const { version, heatLimit, rules } = await read<Rules>("/routing-rules", ADMIN);
  const rest = rules.filter(({ name }) => name !== `Rule ${word}`);
  const taken = await call("PUT", "/routing-rules", ADMIN, { version, heatLimit, rules: rest });
  expect(taken.status, taken.body).toBe(200);
});

test("insults are blurred in queue and history until one asks, and a conversation put away as spam comes back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const word = uniqueWord();
  const who = `h_${word.slice(0, 10)}`;
  await postAs(who, `@NorthwindHelp you idiots lost my bag ${word}`);
  await expect.poll(() => findConversation(word, "open"), { timeout: 30_000 }).toBeTruthy();
  const id = await findConversation(word, "open");
  await signInAs(page, "Linda Moss");
  const row = page
    .getByRole("list", { name: "Conversations" })
    .getByRole("listitem")
    .filter({ hasText: who });
  await expect(row).toContainText("Hostile words, blurred until you open them");
  await expect(row).not.toContainText("idiots");
  await page.goto(`${DESK()}/inbox/${id}`);
  const said = page
    .getByRole("article")
    .filter({ hasText: "Hostile words, blurred" })
    .filter({ visible: true });
  await expect(said).not.toContainText("idiots");
  await said.getByRole("button", { name: "Show them" }).click();
  await expect(page.getByRole("article").filter({ hasText: word }).filter({ visible: true })).toBeVisible();

  await page.getByRole("button", { name: "More", exact: true }).filter({ visible: true }).first().click();
  await page.getByRole("menuitem", { name: "Spam, abuse and safety of agents" }).click();
  const dialog = page.getByRole("dialog", { name: "Spam and abuse" });
  await dialog.getByRole("button", { name: "Do it" }).click();
  await expect(dialog.getByText("Say why: it is kept with what you do.")).toBeVisible();
  await dialog.getByLabel("Reason").fill("Sells followers");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Do it" }).click();
  const status = async () => (await read<{ status: string }>(`/conversations/${id}`, ADMIN)).status;
  await expect.poll(status).toBe("resolved");
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.poll(status).toBe("open");
});
