import { type Browser, expect, type Page, test } from "@playwright/test";
import { call, LEAD, read } from "../support/api";
import { DESK, ledger, postAs, signInAs } from "../support/desk";
import { openOwnHouse } from "../support/own-house";
import { openRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

// Linda becomes a trainee here, which would stand in the way of every other story.
let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  own = await openOwnHouse();
});
test.afterAll(() => own.close());

const field = (page: Page) => page.getByRole("textbox", { name: /^Your answer to/ });
const sent = async (words: string) =>
  (await ledger()).filter(({ account, text }) => account === "NorthwindHelp" && text.includes(words));

async function another(browser: Browser, name: "Linda Moss" | "Ana Ruiz"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, name);
  return page;
}

test("a trainee drafts, a lead lets it out, two answer at once, one hands over, a promise is kept and goodwill above the limit given", async ({
  page: greta,
  browser,
}) => {
  test.setTimeout(180_000);
  const word = uniqueWord();
  const name = `ida_${uniqueWord()}`.slice(0, 15);
  const { data: agents } = await read<{ data: { id: string; displayName: string }[] }>("/agents", LEAD);
  const lindaId = agents.find(({ displayName }) => displayName === "Linda Moss")?.id;
  const limited = await call("POST", `/agents/${lindaId}/limits`, LEAD, { reason: "Her first week" });
  expect(limited.status, limited.body).toBeLessThan(300);
  await postAs(name, `@NorthwindHelp my bag never came out of the belt ${word}`);

  const linda = await another(browser, "Linda Moss");
  await openRow(linda, name);
  await field(linda).fill(`Sorry about the bag. We'll call you tomorrow by 17:00 about the ${word}`);
  await linda.getByRole("checkbox", { name: /Keep it as a promise$/ }).check();
  await field(linda).press("ControlOrMeta+Enter");
  const waiting = linda.getByRole("region", { name: "Waiting for approval" });
  await expect(waiting).toBeVisible({ timeout: 30_000 });
  expect(await sent(word)).toHaveLength(0);

  const ana = await another(browser, "Ana Ruiz");
  await ana.setViewportSize({ width: 390, height: 844 });
  await ana.goto(`${DESK()}/approvals`);
  const draft = ana
    .getByRole("list", { name: "Waiting for you" })
    .getByRole("listitem")
    .filter({ hasText: word });
  await draft.getByRole("button", { name: "Approve", exact: true }).click();
  await expect.poll(() => sent(word), { timeout: 30_000 }).toHaveLength(1);
  expect((await sent(word))[0]?.text).toMatch(/\^LM$/);
  await expect(waiting).toBeHidden({ timeout: 30_000 });
  await expect(linda.getByText("approved by Ana Ruiz").first()).toBeVisible({ timeout: 30_000 });

  await signInAs(greta, "Greta Tamm");
  await postAs(name, `@NorthwindHelp and which belt should I wait at? ${word}`);
  await openRow(greta, name);
  await field(greta).fill(`Belt four, they bring the ${word} there.`);
  const conversationId = /inbox\/([0-9a-f-]{36})/.exec(greta.url())?.[1];
  const lead = await call("POST", `/conversations/${conversationId}/replies?undo=0`, LEAD, {
    ...{ channel: "x", audience: "public" },
    text: `It is belt seven, the ${word} is on it.`,
  });
  expect(lead.status, lead.body).toBe(201);
  await field(greta).press("ControlOrMeta+Enter");
  const clash = greta.getByRole("alert", { name: "Something came in while you typed" });
  await expect(clash).toContainText("It is belt seven");
  await expect(field(greta)).toHaveValue(`Belt four, they bring the ${word} there.`);
  await clash.getByRole("button", { name: "Look first" }).click();
  await field(greta).fill("");

  await greta.getByRole("button", { name: "Offer", exact: true }).click();
  const offer = greta.getByRole("dialog");
  await offer.getByRole("combobox", { name: "What" }).click();
  await greta.getByRole("option", { name: "Refund" }).click();
  await offer.getByLabel(/^How much/).fill("250");
  await offer.getByLabel("Why").fill(`bag late ${word}`);
  await offer.getByRole("button", { name: "Give it" }).click();
  const offers = greta.getByRole("region", { name: "Offers" });
  await expect(offers.getByText("Greta Tamm asks to give USD 250.00 Refund.")).toBeVisible({
    timeout: 30_000,
  });
  await ana.goto(`${DESK()}/goodwill`);
  await ana
    .getByRole("row", { name: new RegExp(word) })
    .getByRole("button", { name: "Approve" })
    .click();
  await expect(offers.getByText(/USD 250\.00 Refund offered/)).toBeVisible({ timeout: 30_000 });

  await greta.getByRole("button", { name: "More", exact: true }).click();
  await greta.getByRole("menuitem", { name: "Hand over with a note…" }).click();
  const handing = greta.getByRole("dialog", { name: "Hand over with a note" });
  await handing.getByRole("combobox", { name: "To" }).click();
  await greta.getByRole("option", { name: "Ana Ruiz" }).click();
  await handing
    .getByRole("textbox", { name: "Note" })
    .fill(`Refund is offered, the call about the ${word} is Linda's.`);
  await handing.getByRole("button", { name: "Hand over", exact: true }).click();
  await expect(greta.getByText("Handed over to Ana Ruiz.")).toBeVisible({ timeout: 30_000 });
  await expect(linda.getByText(`Refund is offered, the call about the ${word} is Linda's.`)).toBeVisible({
    timeout: 30_000,
  });
  expect(await sent("Refund is offered")).toHaveLength(0);

  const promises = linda.getByRole("region", { name: "Promises" });
  await promises.getByRole("button", { name: /^(Yes, kept|Kept)$/ }).click();
  await expect(promises).toBeHidden({ timeout: 30_000 });
  await ana.setViewportSize({ width: 1440, height: 900 });
  await ana.goto(`${DESK()}/goodwill/promises?state=done`);
  await expect(ana.getByRole("row", { name: /kept Linda Moss/ })).toBeVisible();
  await linda.context().close();
  await ana.context().close();
});
