import { type Browser, expect, type Page, test } from "@playwright/test";
import { DESK, postAs, SANDBOX, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const banner = (page: Page) => page.getByRole("status").filter({ hasText: "is calling" });
const note = (page: Page) => page.locator("[data-pane=call]");
const composer = (page: Page) => page.locator("[data-pane=history] textarea");

interface Rung {
  id: string;
}

async function ring(from: string | null, more: Record<string, unknown> = {}): Promise<Rung> {
  return outside("/sandbox/calls", { from, ...more });
}

async function hangUp({ id }: Rung, outcome: "missed" | "finished"): Promise<void> {
  await outside(`/sandbox/calls/${id}`, { outcome });
}

async function outside<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${SANDBOX()}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function second(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, "Linda Moss");
  return page;
}

async function choose(page: Page, outcome: string): Promise<void> {
  await note(page).getByLabel("How it ended").click();
  await page.getByRole("option", { name: outcome }).click();
}

test("a call rings on every screen without taking a key, is taken by one, and gives back what was being typed", async ({
  page,
  browser,
}) => {
  await signInAs(page, "Greta Tamm");
  const linda = await second(browser);
  await postAs("tess_gate", `@NorthwindHelp which gate is it for Oslo, ${uniqueWord()}?`);
  await queueRow(page, "tess_gate").getByRole("link").click({ timeout: 60_000 });
  await expect(composer(page)).toBeVisible();
  await composer(page).fill("It is gate B14, boarding at");
  await composer(page).evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(11, 14));
  const place = page.url();

  const call = await ring("+1 202 555 0171");
  await expect(banner(page)).toContainText("Somebody new is calling");
  await expect(banner(linda)).toContainText("+1 202 555 0171");
  await expectNoViolations(page);
  await page.keyboard.type("p");
  await expect(composer(page)).toHaveValue("It is gate p, boarding at");
  await expect(composer(page)).toBeFocused();
  await composer(page).evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(3, 5));

  await banner(page).getByRole("button", { name: "Accept" }).click();
  await expect(note(page)).toBeVisible();
  await expect(linda.getByText("Greta Tamm has taken the call.")).toBeVisible();
  await expect(note(page).getByLabel("Note", { exact: true })).toBeFocused();
  await page.keyboard.type("Asked for the lounge.");
  await expect(note(page).getByLabel("Note", { exact: true })).toHaveValue("Asked for the lounge.");
  await hangUp(call, "finished");
  await choose(page, "Solved on the phone");
  await expectNoViolations(page);
  await note(page).getByRole("button", { name: "Save the call" }).click();

  await expect(note(page)).toHaveCount(0);
  expect(page.url()).toBe(place);
  await expect(composer(page)).toHaveValue("It is gate p, boarding at");
  await expect(composer(page)).toBeFocused();
  const cursor = await composer(page).evaluate((box: HTMLTextAreaElement) => [
    box.selectionStart,
    box.selectionEnd,
  ]);
  expect(cursor).toEqual([3, 5]);
});

test("a missed call stands in the inbox, is called back by its time and ends when they are reached", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  await hangUp(await ring("+1 202 555 0172"), "missed");
  await queueRow(page, "+1 202 555 0172").getByRole("link").click({ timeout: 60_000 });
  await expect(page.getByRole("article", { name: "Missed call" })).toBeVisible();
  await page.keyboard.press("c");
  await expect(note(page).getByLabel("Phone number")).toHaveValue("+1 202 555 0172");
  await choose(page, "Nobody answered");
  const soon = new Date(Date.now() + 3_600_000);
  const local = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Tallinn",
    dateStyle: "short",
    timeStyle: "short",
  });
  await note(page).getByLabel("Call back at").fill(local.format(soon).replace(" ", "T"));
  await note(page).getByRole("button", { name: "Save the call" }).click();
  await expect(queueRow(page, "+1 202 555 0172").getByText(/call back .*\d\d:\d\d/)).toBeVisible();

  await page.goto(`${DESK()}/calls`);
  const owed = page.getByRole("region", { name: "Calls we owe" }).getByRole("listitem");
  await expect(owed).toContainText("try 1");
  await expectNoViolations(page);
  await owed.getByRole("button", { name: "Call", exact: true }).click();
  await choose(page, "Solved on the phone");
  await note(page).getByRole("button", { name: "Save the call" }).click();
  await expect(page.getByText("No call is promised.")).toBeVisible();
});

test("a note that is being typed outlives a reload, and one that waits stands under Calls until it is written", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  await expect(async () => {
    await page.keyboard.press("c");
    await expect(note(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await note(page).getByLabel("Phone number").fill("(202) 555-0173");
  await expect(note(page).getByText("+1 202 555 0173. Nobody is known by it yet.")).toBeVisible();
  await note(page).getByLabel("Note", { exact: true }).fill("Wants the seat by the window");
  await page.reload();
  await expect(note(page).getByLabel("Note", { exact: true })).toHaveValue("Wants the seat by the window");
  await note(page).getByRole("button", { name: "Save the call" }).click();
  await expect(note(page).getByText(/Choose how it ended/)).toBeVisible();
  await choose(page, "Told them what they asked");
  await note(page).getByRole("button", { name: "Save the call" }).click();
  await expect(note(page)).toHaveCount(0);

  await ring("+1 202 555 0174", { outcome: "finished", durationSeconds: 95 });
  await page.goto(`${DESK()}/calls`);
  const waiting = page.getByRole("region", { name: "Notes to write" }).getByRole("listitem");
  await waiting
    .filter({ hasText: "+1 202 555 0174" })
    .getByRole("button", { name: "Write the note" })
    .click();
  await note(page).getByText("No note needed").click();
  await note(page).getByLabel("Why").fill("Silent line");
  await note(page).getByRole("button", { name: "Leave it without a note" }).click();
  await expect(waiting.filter({ hasText: "+1 202 555 0174" })).toHaveCount(0);
});

test("the customer's page rings the desk and hangs up", async ({ page, browser }) => {
  await signInAs(page, "Greta Tamm");
  const outsidePage = await (await browser.newContext()).newPage();
  await outsidePage.goto(`${DESK()}/sandbox?as=nadia_b`);
  await outsidePage.getByText("Call", { exact: true }).click();
  await outsidePage.getByLabel("Don't show my number").check();
  await outsidePage.getByRole("button", { name: "Ring the care line" }).click();
  await expect(banner(page)).toContainText("without showing a number");
  await outsidePage.getByRole("button", { name: "Give up: nobody answered" }).click();
  await expect(page.getByText("They hung up. The missed call is in the inbox.")).toBeVisible();
  await expect(queueRow(page, "Withheld number").first()).toBeVisible();
});
