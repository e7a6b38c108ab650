import { expect, test } from "@playwright/test";
import { call, LEAD, read } from "../support/api";
import { DESK, SANDBOX } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { send } from "../support/send";
import { uniqueWord } from "../support/unique-word";

interface Told {
  id: string;
  state: string;
  counts: { letters: number; unsubscribed: number; leftOut: Record<string, number> };
}

async function made(path: string, body: unknown, status: number): Promise<Told> {
  const answer = await call("POST", path, LEAD, body);
  expect(answer.status, answer.body).toBe(status);
  return JSON.parse(answer.body) as Told;
}

/** A mailing of this incident that has left, or found nobody to write to. */
async function mailed(incidentId: string, name: string): Promise<Told> {
  const texts = { en: { subject: `${name} about your order`, body: "Hi {first_name}, a storm is coming." } };
  const { id } = await made(`/incidents/${incidentId}/mailings`, { name, texts }, 201);
  await made(`/mailings/${id}/start`, {}, 200);
  const read1 = () => read<Told>(`/mailings/${id}`, LEAD);
  await expect.poll(async () => (await read1()).state, { timeout: 60_000 }).toBe("done");
  return read1();
}

test("who got a letter ends such mails by one press, without a script, and takes it back; opening the link ends nothing", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const word = uniqueWord();
  const address = `mia.${word}@people.example`;
  const { id } = await made("/incidents", { title: `Storm ${word}` }, 201);
  const list = await send(`${DESK()}/api/v1/incidents/${id}/affected?name=orders.csv`, {
    method: "POST",
    headers: { ...LEAD, "content-type": "text/csv" },
    body: `email,name,language\n${address},Mia Berg,de`,
  });
  expect(list.status, list.body).toBe(201);
  await expect
    .poll(async () => (await read<{ data: unknown[] }>(`/incidents/${id}/affected`, LEAD)).data.length, {
      timeout: 60_000,
    })
    .toBe(1);
  const first = await mailed(id, "Warning");
  expect(first.counts.letters).toBe(1);
  const mails = await send(`${SANDBOX()}/sandbox/mails?customer=${encodeURIComponent(address)}`, {});
  const [, link = ""] =
    /(http\S+\/unsubscribe\/[0-9a-f]{64})/.exec(JSON.parse(mails.body).data[0].text) ?? [];
  const token = link.split("/").at(-1) ?? "";

  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Welche Mails möchten Sie?" })).toBeVisible();
  expect((await read<Told>(`/mailings/${first.id}`, LEAD)).counts.unsubscribed).toBe(0);
  await page.getByRole("button", { name: "Gar keine solchen Mails" }).click();
  await expect(page.getByRole("heading", { name: "Keine solchen Mails mehr" })).toBeVisible();
  expect((await mailed(id, "Delay")).counts).toMatchObject({ letters: 0, leftOut: { "opted-out": 1 } });
  await page.getByRole("button", { name: "Das war ein Versehen" }).click();
  await expect(page.getByRole("heading", { name: "Welche Mails möchten Sie?" })).toBeVisible();
  await context.close();

  // As a mail program does it (RFC 8058): no cookie, no page, from anywhere.
  const at = `${DESK()}/api/unsubscribe/${token}`;
  const form = {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  };
  expect((await send(at, form)).status).toBe(200);
  expect((await send(`${DESK()}/api/unsubscribe/${"0".repeat(64)}`, form)).status).toBe(404);
  expect((await mailed(id, "Outcome")).counts).toMatchObject({ letters: 0, leftOut: { "opted-out": 1 } });
  const scripted = await (await browser.newContext()).newPage();
  await scripted.goto(link);
  await expectNoViolations(scripted);
  await scripted.context().close();
});
