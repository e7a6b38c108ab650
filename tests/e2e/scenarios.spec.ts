import { expect, type Page, test } from "@playwright/test";
import { weekOf } from "@/lib/coverage/rules/week-of";
import { ADMIN, AGENT, call, LEAD, me, read } from "../support/api";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";

let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  own = await openOwnHouse();
});
test.afterAll(() => own.close());

interface Row {
  id: string;
  status: string;
  customer: { displayName: string; handle: string };
  interactions?: {
    channel: string;
    text: string;
    audience: string;
    direction: string;
    reply: { state: string } | null;
  }[];
}

const headers = { authorization: "Bearer sandbox-agent" };

async function conversationsOf(handle: string): Promise<Row[]> {
  const url = `${DESK()}/api/v1/conversations?status=open,waiting,snoozed,resolved&sort=newest&limit=200`;
  const { data } = (await (await fetch(url, { headers })).json()) as { data: Row[] };
  return data.filter(({ customer }) => customer.handle.replace(/^@/, "") === handle);
}

async function openOf(id: string): Promise<Row> {
  return (await (await fetch(`${DESK()}/api/v1/conversations/${id}`, { headers })).json()) as Row;
}

async function play(page: Page, title: string, answers: boolean): Promise<void> {
  await page.getByText("60×", { exact: true }).click();
  if (answers) await page.getByText("Let Greta answer by herself").click();
  await page.getByRole("button", { name: `Play “${title}”` }).click();
  await expect(page.getByRole("button", { name: `Stop “${title}”` })).toBeVisible();
}

async function answerOnDesk(desk: Page, name: string, button: string, text: string): Promise<void> {
  await desk.getByLabel(`Your answer to ${name}`).fill(text);
  await desk.getByRole("button", { name: button }).click();
}

/** Links the address that the person gave in private, and answers there, in the same conversation. */
async function confirmByMail(desk: Page, address: string, text: string): Promise<void> {
  await desk.getByRole("button", { name: "Link a handle…" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Address, number or @name").fill(address);
  await dialog.getByRole("button", { name: new RegExp(`^${address}|${address}.*Add it`) }).click();
  await expect(dialog.getByLabel("As they gave it")).toHaveValue(address);
  await dialog.getByRole("button", { name: "Link", exact: true }).click();
  await expect(dialog).toBeHidden();
  await desk.getByRole("button", { name: /Answer on another channel/ }).click();
  await desk.getByRole("menuitem", { name: new RegExp(address) }).click();
  await desk.getByLabel("Subject").fill("Your new flight");
  await answerOnDesk(desk, "Devon Achebe", `Send mail as help@northwind.example to ${address}`, text);
}

test("american-rebooking: a screenshot and a locator by DM, finished by one agent at the desk, each answer signed", async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/sandbox?as=devonachebe`);
  await page.getByText("DM", { exact: true }).first().click();
  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInAs(desk, "Greta Tamm");
  await play(page, "A better flight", false);

  await desk.getByRole("link", { name: /Devon Achebe/ }).click();
  await expect(desk.getByText("This one via Denver gets in three hours earlier").last()).toBeVisible();
  await expect(desk.locator("main img").first()).toBeVisible();
  await expect(desk.getByText("I have a window seat").last()).toBeVisible();
  const send = "Send DM as @NorthwindHelp to @devonachebe";
  await answerOnDesk(
    desk,
    "Devon Achebe",
    send,
    "Hi Devon, both seats are still there. I am moving you now.",
  );
  const phone = page.getByRole("region", { name: "Messages with @NorthwindHelp" });
  await expect(phone.getByText("both seats are still there")).toBeVisible({ timeout: 30_000 });
  await expect(phone.getByText("Yes please, that would be great.")).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByText("The confirmation to devon.achebe@example.com").last()).toBeVisible();
  await answerOnDesk(
    desk,
    "Devon Achebe",
    send,
    "Done. You are on the 12:40, seat 14A, window. Nothing to pay.",
  );
  await expect(phone.getByText("seat 14A, window")).toBeVisible({ timeout: 30_000 });
  await expect(phone.getByText("^GT")).toHaveCount(2);
  await confirmByMail(desk, "devon.achebe@example.com", "You are on NW 1184, seat 14A at the window.");
  await expect(page.getByText("Played to its end.")).toBeVisible({ timeout: 30_000 });

  const [conversation, ...others] = await conversationsOf("devonachebe");
  expect(others).toEqual([]);
  const { interactions = [] } = await openOf(conversation?.id ?? "");
  const answers = interactions.filter(({ direction }) => direction === "outbound");
  expect(answers.map(({ audience, reply }) => `${audience} ${reply?.state}`)).toEqual([
    "private sent",
    "private sent",
    "private sent",
  ]);
  expect(interactions.filter(({ channel }) => channel === "email").map(({ text }) => text)).toEqual([
    "You are on NW 1184, seat 14A at the window. ^GT",
  ]);
  expect(answers.every(({ text }) => text.endsWith("^GT"))).toBe(true);
  await desk.context().close();
});

test("chitwood-cancelled-flight: asked in public at the counter, moved to private, rebooked before the line moves", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/sandbox?as=nadia_b`);
  await play(page, "Cancelled at the counter", true);

  const posts = page.getByRole("region", { name: "Posts" });
  await expect(posts.getByText("I am fourth in line at the counter")).toBeVisible();
  await expect(posts.getByText("Send me your locator by DM, not in public")).toBeVisible({ timeout: 30_000 });
  await expect(posts.getByText("^GT").first()).toBeVisible();
  await expect(posts.getByText("that line has not moved in an hour")).toBeVisible();
  await expect(page.getByText("Played to its end.")).toBeVisible({ timeout: 60_000 });
  await page.getByText("DM", { exact: true }).first().click();
  const messages = page.getByRole("region", { name: "Messages with @NorthwindHelp" });
  await expect(messages.getByText("You are on NW 484 at 11:20, seat 8C")).toBeVisible();

  const [conversation, ...others] = await conversationsOf("nadia_b");
  expect(others).toEqual([]);
  const { interactions = [] } = await openOf(conversation?.id ?? "");
  const answers = interactions.filter(({ direction }) => direction === "outbound");
  expect(answers.map(({ audience }) => audience).sort()).toEqual(["private", "public"]);
  expect(answers.every(({ text, reply }) => text.endsWith("^GT") && reply?.state === "sent")).toBe(true);
  expect(answers.find(({ audience }) => audience === "public")?.text).not.toContain("KM3T9P");
  // Who only passed by is a person of his own, without a matter of ours.
  expect(await conversationsOf("owenbrandt")).toEqual([]);
});

/** Nobody has a shift in this house; Greta is on call. */
async function putOnCall(): Promise<void> {
  const made = await call("POST", "/on-call/chains", ADMIN, { name: `Evenings ${Date.now()}` });
  const { id: chainId } = JSON.parse(made.body) as { id: string };
  const { id: agentId } = await me(AGENT);
  const { on, after } = weekOf("Etc/UTC", Date.now());
  const times = { startLocal: `${on}T00:00`, endLocal: `${after}T00:00`, recurrence: "FREQ=WEEKLY" };
  const slot = { chainId, agentId, place: 1, zone: "Etc/UTC", ...times };
  expect((await call("POST", "/on-call/slots", ADMIN, slot)).status).toBe(201);
}

const PAID = /A post of Marcus Hale (got \d+ more reposts and likes|runs away)/;

test("british-airways-promoted: it spreads after hours, whoever is on call is paged, and two mails and a call in vain are one history with the post, once he says who he is", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await putOnCall();
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/sandbox?as=marcushale`);
  await play(page, "The paid complaint", true);
  const story = page.getByRole("listitem").filter({ hasText: "The paid complaint" });
  await expect(story.getByText("Played to its end.")).toBeVisible({ timeout: 90_000 });

  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInAs(desk, "Greta Tamm");
  const [conversation] = await conversationsOf("marcushale");
  await desk.goto(`${DESK()}/inbox/${conversation?.id}`);
  const person = desk.getByRole("complementary", { name: "Person" });
  for (const [handle, said] of [
    ["marcus.hale@example.com", "nobody knew of it"],
    ["7946 0992", "Called us"],
  ] as const) {
    const card = person.getByRole("listitem", { name: new RegExp(`${handle}.* may be the same person`) });
    await expect(async () => {
      await desk.reload();
      await expect(card).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 40_000 });
    await card.getByRole("button", { name: "Same person…" }).click();
    await desk.getByRole("dialog").getByRole("button", { name: "Link as one person" }).click();
    await expect(desk.getByRole("region", { name: "History" }).getByText(said).first()).toBeVisible();
  }
  await desk.reload();
  const before = desk.getByText(/Before this.*2 emails and 1 call of 14 min/);
  await expect(before.filter({ visible: true })).toBeVisible();
  await expect(desk.getByText("unsolved").first()).toBeVisible();
  await expect
    .poll(async () => {
      const { flags } = await read<{ flags: { reason: string }[] }>(
        `/conversations/${conversation?.id}`,
        LEAD,
      );
      return flags.map(({ reason }) => reason);
    })
    .toContain("tried-before");
  await desk.reload();
  await expect(desk.getByText("Tried before").filter({ visible: true }).first()).toBeVisible();
  await desk.context().close();

  const lead = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInAs(lead, "Ana Ruiz");
  await expect(lead.locator("strong", { hasText: "a post of Marcus Hale runs away" })).toBeVisible({
    timeout: 60_000,
  });
  await lead.goto(`${DESK()}/coverage/on-call`);
  const paged = lead.getByRole("list", { name: "Pages" }).getByRole("listitem").filter({ hasText: PAID });
  await expect(paged.first()).toContainText("Greta Tamm");
  await lead.goto(`${DESK()}/incidents`);
  const spike = lead.getByRole("article", { name: PAID });
  await expect(spike.getByText("mails and calls lead nowhere").first()).toBeVisible();
  await expectNoViolations(lead, "main");
  await spike.getByRole("button", { name: "Open an incident of it" }).click();
  await lead.getByLabel("What happened").fill("A suitcase that everybody has seen");
  await lead.getByRole("button", { name: "Open it", exact: true }).click();
  await expect(
    lead
      .getByRole("list", { name: "Open incidents" })
      .getByRole("listitem")
      .filter({ hasText: "A suitcase that everybody has seen" }),
  ).toBeVisible();
  await expect(spike).toBeHidden();
  await lead.context().close();
});
