import { expect, test } from "@playwright/test";
import { ADMIN, AGENT, call, LEAD, me, read } from "../support/api";
import { DESK, postAs, signInAs } from "../support/desk";
import { until } from "../support/house-desk";
import { uniqueWord } from "../support/unique-word";

interface Row {
  id: string;
  preview: string;
  customer: { displayName: string };
}

test("a lead reviews an answer sentence by sentence, its agent contests it, and they settle it", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const word = uniqueWord();
  await postAs(`judged${word.slice(0, 8)}`, `@NorthwindHelp where is my bag ${word}`);
  const row = await until("the conversation", async () => {
    const { data } = await read<{ data: Row[] }>("/conversations?sort=newest&limit=20", ADMIN);
    return data.find(({ preview }) => preview.includes(word));
  });
  const text = `I am sorry to hear that ${word}. I look for it now and tell you by five.`;
  const wish = { channel: "x", audience: "public", text };
  const answer = await call("POST", `/conversations/${row.id}/replies?undo=0`, AGENT, wish);
  expect(answer.status, answer.body).toBe(201);
  const { id: agentId } = await me(AGENT);
  const made = await call("POST", "/reviews", LEAD, { conversationId: row.id, agentId });
  expect(made.status, made.body).toBe(201);
  const { id } = JSON.parse(made.body) as { id: string };

  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/quality`);
  await page.getByRole("link", { name: `Review Greta Tamm: ${row.customer.displayName}` }).click();
  await page.getByRole("button", { name: "Comment on “I look for it now and tell you by five.”" }).click();
  await page
    .getByLabel(/Comment on/)
    .and(page.getByRole("textbox"))
    .fill("A time they can hold us to");
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByRole("list", { name: "Comments" })).toContainText("A time they can hold us to");
  await page.getByRole("button", { name: "Finish the review" }).click();
  await expect(page.locator("main [role=alert]").getByText(/Answer them, or choose/)).toBeVisible();
  for (const group of await page
    .getByRole("group")
    .filter({ has: page.getByRole("radio") })
    .all())
    await group.getByRole("radio").first().check();
  await page.getByLabel("In a few words").fill("Kind and exact");
  await page.getByRole("button", { name: "Finish the review" }).click();
  await expect(page.getByText(/\d of 100/)).toBeVisible();

  const greta = await (await browser.newContext()).newPage();
  await signInAs(greta, "Greta Tamm");
  await greta.goto(`${DESK()}/quality/reviews/${id}`);
  await expect(greta.getByText("Kind and exact")).toBeVisible();
  await greta.getByLabel("What you say to it").fill("They had asked for a call, not for a time");
  await greta.getByLabel("I contest this review").check();
  await greta.getByRole("button", { name: "Send to the reviewer" }).click();
  await expect(greta.getByText("Sent", { exact: true }).first()).toBeVisible();
  await greta.context().close();

  await page.goto(`${DESK()}/quality/reviews/${id}`);
  await expect(page.getByText("They had asked for a call, not for a time")).toBeVisible();
  await page.getByRole("button", { name: "We have talked: settle it" }).click();
  await expect(page.getByRole("button", { name: "We have talked: settle it" })).toBeHidden();
});

test("an agent plays a script to its end and is told what each answer had, while nothing is sent", async ({
  page,
}) => {
  await signInAs(page, "Linda Moss");
  await page.goto(`${DESK()}/quality/practice`);
  await page.getByRole("button", { name: "Start “Flowers for a wedding”" }).click();
  await expect(page).toHaveURL(/\/quality\/practice\/[0-9a-f-]{36}/);
  const text = page.getByLabel("Your answer");
  await text.fill("As I said, you should have ordered earlier.");
  await expect(page.getByText("Never argue").first()).toBeVisible();
  await text.fill("Ingrid, I am sorry. I am sending new ones now, they are with you by 15:00.");
  await page.getByRole("button", { name: "Answer in practice" }).click();
  const results = page.getByRole("region", { name: "Result" });
  await expect(results).toHaveCount(1);
  await expect(page.getByText(/Order 4471/)).toBeVisible();
  await expect(results).toHaveCount(1);
  await expect(results.first().getByText("lacked it")).toHaveCount(0);
  await expect(text).toHaveValue("");
  await text.fill("I am on it and call you within an hour.");
  await page.getByRole("button", { name: "Answer in practice" }).click();
  await expect(page.getByText("That was it. Nothing was sent.")).toBeVisible();
  await expect(results).toHaveCount(2);
});
