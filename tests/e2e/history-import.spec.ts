import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { ADMIN, call, LEAD, read } from "../support/api";
import { pressOn, tabTo } from "../support/by-keyboard";
import { DESK, signInAs } from "../support/desk";
import { recordedLine } from "../support/history-file";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

/** Ids of this run alone: the same file twice is nothing new. */
const first = () => Math.floor(Date.now() / 1000) % 200_000;

async function choose(page: Page, name: string, text: string): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await pressOn(page, page.getByRole("button", { name: "Choose a file" }));
  await (await chosen).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
}

const state = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

test("a file of history is checked, taken in and told to be nothing new, by keyboard alone", async ({
  page,
}) => {
  const account = `Old${uniqueWord()}`;
  const from = first();
  const file = `${[1, 2, 3].map((n) => recordedLine(from + n, { account })).join("\n")}\n{"account": 1}\n`;
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/import`);
  await pressOn(page, page.getByRole("link", { name: "History" }));
  await expect(page.getByRole("heading", { name: "Import history" })).toBeVisible();
  await choose(page, "old.jsonl", file);
  await expect(state(page, "Checked, nothing written")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/would be made, inactive and unconnected/)).toBeVisible();
  await expect(page.getByRole("region", { name: account })).toHaveCount(0);
  await expect(page.getByText("Rows that are not taken").first()).toBeVisible();
  await expectNoViolations(page);

  const rows = page.waitForEvent("download");
  await pressOn(page, page.getByRole("link", { name: "Download all as CSV" }));
  const csv = await readFile(await (await rows).path(), "utf8");
  expect(csv).toContain('""account"": 1');

  await pressOn(page, page.getByRole("button", { name: "Import 9 messages" }));
  await expect(state(page, "Done")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("All of it is in the history.")).toBeVisible();

  await pressOn(page, page.getByRole("button", { name: "Choose another file" }));
  await choose(page, "old again.jsonl", file);
  await expect(
    page.getByText("Everything this file holds is in the history already. Nothing to do."),
  ).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);
});

test("a file that can't be used says why in words, is read anew another way, and changes nothing", async ({
  page,
}) => {
  const account = `Old${uniqueWord()}`;
  const local = recordedLine(first() + 500, { account }).replaceAll(/(\d\d:\d\d):00\.000Z/g, "$1");
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/import/history`);
  await choose(page, "half.jsonl", `${local}\n${local.slice(0, 60)}`);
  await expect(page.getByRole("alert").filter({ hasText: "breaks off in the middle" })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole("button", { name: "Choose another file" }).click();
  await choose(page, "local.jsonl", `${local}\n`);
  await expect(page.getByText(/names no offset/)).toBeVisible({ timeout: 30_000 });
  await tabTo(page, page.getByLabel("Zone of its times"));
  await page.keyboard.type("Mars/Base");
  await pressOn(page, page.getByRole("button", { name: /Check it again/ }));
  await expect(page.getByRole("alert").filter({ hasText: "There is no time zone Mars/Base" })).toBeVisible();
  await page.getByLabel("Zone of its times").fill("Europe/Berlin");
  await page.getByRole("button", { name: /Check it again/ }).click();
  await expect(page.getByRole("button", { name: "Import 3 messages" })).toBeVisible({ timeout: 30_000 });
  const { data } = await read<{ data: { handle: string }[] }>("/accounts", ADMIN);
  expect(data.map(({ handle }) => handle)).not.toContain(account);
});

test("a program sends history in and asks how far it is; a lead may not", async () => {
  const body = `${recordedLine(first() + 900, { account: `Old${uniqueWord()}` })}\n`;
  const send = (headers: Record<string, string>, query: string) =>
    fetch(`${DESK()}/api/v1/imports/history?${query}`, { method: "POST", headers, body });
  expect((await send(LEAD, "format=json-lines")).status).toBe(403);
  expect((await send(ADMIN, "format=nothing")).status).toBe(400);
  expect((await send(ADMIN, "format=json-lines&zone=Mars")).status).toBe(400);
  const answer = await send(ADMIN, "format=json-lines&name=program.jsonl");
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  await expect
    .poll(async () => (await read<{ state: string; createdRows: number }>(`/jobs/${id}`, ADMIN)).state, {
      timeout: 30_000,
    })
    .toBe("done");
  expect((await call("GET", `/jobs/${id}`, LEAD)).status).toBe(404);
  expect((await call("POST", `/imports/history/${id}/start`, ADMIN, {})).status).toBe(409);
});
