import { expect, type Page, test } from "@playwright/test";
import { weekOf } from "@/lib/coverage/rules/week-of";
import { ADMIN, AGENT, call, LEAD, me, read } from "../support/api";
import { DESK, postAs, SANDBOX, signInAs } from "../support/desk";
import { until } from "../support/house-desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";
import { uniqueWord } from "../support/unique-word";

const NUMBER = "+12025550142";
// Chains and pages here would say of every other desk that somebody is on call.
let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  own = await openOwnHouse();
});
test.afterAll(() => own.close());

interface Carried {
  sid: string;
  text: string;
}
interface Told {
  id: string;
  state: string;
  acknowledged: { via: string; by: { displayName: string } } | null;
}
async function carried(holding: string): Promise<Carried> {
  return until(`a message with ${holding}`, async () => {
    const answer = await fetch(`${SANDBOX()}/sandbox/paging?to=${encodeURIComponent(NUMBER)}`);
    const { data } = (await answer.json()) as { data: Carried[] };
    return data.find(({ text }) => text.includes(holding));
  });
}
const pageOf = async (reason: string) =>
  (await read<{ data: (Told & { reason: string })[] }>("/pages", ADMIN)).data.find(
    (page) => page.reason === reason,
  );

/** A chain of its own with Greta on call at every minute of these weeks. */
async function watchOfGreta(name: string): Promise<string> {
  const made = await call("POST", "/on-call/chains", ADMIN, { name });
  expect(made.status, made.body).toBe(201);
  const { id: chainId } = JSON.parse(made.body) as { id: string };
  const { id: agentId } = await me(AGENT);
  const { on, after } = weekOf("Etc/UTC", Date.now());
  const slot = { chainId, agentId, place: 1, zone: "Etc/UTC", recurrence: "FREQ=WEEKLY" };
  const { status, body } = await call("POST", "/on-call/slots", ADMIN, {
    ...slot,
    startLocal: `${on}T00:00`,
    endLocal: `${after}T00:00`,
  });
  expect(status, body).toBe(201);
  return chainId;
}

async function addNumber(page: Page): Promise<void> {
  await page.goto(`${DESK()}/my-day/reach`);
  const proved = page.getByRole("listitem").filter({ hasText: NUMBER });
  if ((await proved.count()) > 0) return;
  await page.getByRole("button", { name: "A number for text messages" }).click();
  await page.getByLabel("Number", { exact: true }).fill("+1 (202) 555-0142");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("not proved yet")).toBeVisible();
  const { text } = await carried("Your Caret code is");
  await page.getByLabel("Code").fill(/\d{6}/.exec(text)?.[0] ?? "");
  await page.getByRole("button", { name: "Prove it" }).click();
  await expect(page.getByText("not proved yet")).toBeHidden();
}

test("a lead pages from a conversation; whoever is on call takes it in the desk, and both see when", async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const chain = `Nights ${word.slice(0, 8)}`;
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/coverage/on-call`);
  await page.getByRole("button", { name: "New chain" }).click();
  await page.getByLabel("Name", { exact: true }).fill(chain);
  await page.getByRole("button", { name: "Make the chain" }).click();
  await page.getByRole("button", { name: "Put somebody on call" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Who", { exact: true }).click();
  await page.getByRole("option", { name: "Greta Tamm" }).click();
  if ((await dialog.getByLabel("Chain").innerText()) !== chain) {
    await dialog.getByLabel("Chain").click();
    await page.getByRole("option", { name: chain }).click();
  }
  const { on, after } = weekOf("Etc/UTC", Date.now());
  await dialog.getByLabel("From").fill(`${on}T00:00`);
  await dialog.getByLabel("Until").fill(`${after}T00:00`);
  await dialog.getByLabel("Repeats").click();
  await page.getByRole("option", { name: "Every week" }).click();
  await dialog.getByRole("button", { name: "Put on call" }).click();
  const slot = page.getByRole("row").filter({ hasText: chain });
  await expect(slot).toContainText("No way to reach them: they have none");
  await expectNoViolations(page, "main");

  const greta = await (await browser.newContext()).newPage();
  await signInAs(greta, "Greta Tamm");
  await greta.goto(`${DESK()}/my-day/reach`);
  await greta.getByRole("button", { name: "This desk, while it is open" }).click();
  await expect(greta.getByRole("list", { name: "How to reach me" }).getByRole("listitem")).toHaveCount(1);
  await expectNoViolations(greta, "main");

  await postAs(`pagedfor${word.slice(0, 5)}`, `@NorthwindHelp the whole gate is shouting, ${word}`);
  await page.goto(`${DESK()}/inbox`);
  await page
    .getByRole("list", { name: "Conversations" })
    .getByRole("link", { name: new RegExp(word.slice(0, 5)) })
    .click({ timeout: 60_000 });
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Page on call" }).click();
  await page.getByLabel("What is it about").fill(`Gate is shouting ${word}`);
  await page.getByRole("button", { name: "Page now" }).click();
  await expect(page.getByText(/Paged \d\d:\d\d · not seen yet/)).toBeVisible();
  const banner = greta.locator("strong", { hasText: `You are paged: Gate is shouting ${word}` });
  await expect(banner).toBeVisible();
  await expectNoViolations(greta, "html");
  await greta.getByRole("button", { name: "I’m on it" }).first().click();
  await expect(page.getByText(/Paged \d\d:\d\d · seen \d\d:\d\d by Greta Tamm/)).toBeVisible();
  await expect(banner).toBeHidden();

  await page.goto(`${DESK()}/coverage/on-call`);
  const told = page.getByRole("list", { name: "Pages" }).getByRole("listitem").filter({ hasText: word });
  await expect(told.first()).toContainText("by Greta Tamm, in the desk");
  await greta.context().close();
});

test("a page goes to a proved number, and is taken by an answered text or behind its link", async ({
  page,
}) => {
  const word = uniqueWord();
  const chainId = await watchOfGreta(`By text ${word.slice(0, 8)}`);
  await signInAs(page, "Greta Tamm");
  await addNumber(page);
  const raise = async (reason: string) => {
    const { status, body } = await call("POST", "/pages", LEAD, { reason, chainId });
    expect(status, body).toBe(201);
    return carried(reason);
  };

  const first = await raise(`First ${word}`);
  const answered = await fetch(`${SANDBOX()}/sandbox/paging/${first.sid}/answer`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ body: "OK" }),
  });
  expect(answered.status, await answered.text()).toBe(200);
  expect((await pageOf(`First ${word}`))?.acknowledged).toMatchObject({
    via: "sms",
    by: { displayName: "Greta Tamm" },
  });

  const second = await raise(`Second ${word}`);
  const link = /http\S+/.exec(second.text)?.[0] ?? "";
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText(`Second ${word}`)).toBeVisible();
  expect((await pageOf(`Second ${word}`))?.state).toBe("open");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "I’m on it" }).click();
  await expect(page.getByText(/Greta Tamm has it since/)).toBeVisible();
  expect((await pageOf(`Second ${word}`))?.acknowledged?.via).toBe("link");
  await page.goto(link.replace(/.$/, (last) => (last === "0" ? "1" : "0")));
  await expect(page.getByText("This link is a day old")).toBeVisible();

  const forged = await fetch(`${DESK()}/api/webhooks/paging`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": "guessed" },
    body: new URLSearchParams({ From: NUMBER, Body: "OK" }),
  });
  expect(forged.status).toBe(401);
});
