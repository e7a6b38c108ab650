import { type Browser, expect, type Page, test } from "@playwright/test";
import { call, LEAD, read } from "../support/api";
import { DESK, SANDBOX, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { send } from "../support/send";
import { uniqueWord } from "../support/unique-word";

/** Streamed pages hold a hidden copy of what they show. */
const seen = (page: Page, text: string) => page.getByText(text).filter({ visible: true });
const at = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

/** An incident that hits three people of a list, one of whom reads German. */
async function stormOf(word: string): Promise<string> {
  const opened = await call("POST", "/incidents", LEAD, { title: `Storm ${word}` });
  expect(opened.status, opened.body).toBe(201);
  const { id } = JSON.parse(opened.body) as { id: string };
  const rows = ["email,name,language,order"];
  for (const [name, language] of [
    ["Mia Berg", "de"],
    ["Jo Park", "en"],
    ["Eva Lund", "en"],
  ] as const)
    rows.push(
      `${name.split(" ")[0]?.toLowerCase()}.${word}@people.example,${name},${language},NB-${name.length}`,
    );
  const list = await send(`${DESK()}/api/v1/incidents/${id}/affected?name=orders.csv`, {
    method: "POST",
    headers: { ...LEAD, "content-type": "text/csv" },
    body: rows.join("\n"),
  });
  expect(list.status, list.body).toBe(201);
  await expect
    .poll(async () => (await read<{ data: unknown[] }>(`/incidents/${id}/affected`, LEAD)).data.length, {
      timeout: 60_000,
    })
    .toBe(3);
  return id;
}

async function mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
  const answer = await fetch(`${SANDBOX()}/sandbox/mails?customer=${encodeURIComponent(address)}`);
  return ((await answer.json()) as { data: { subject: string; text: string }[] }).data;
}

/** By the one place where all that waits for her yes stands. */
async function approveAsIda(browser: Browser, word: string): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, "Ida Holm");
  await at(page, "/approvals");
  const waiting = page
    .getByRole("region", { name: "Goodwill, mailings, statements and posts" })
    .getByRole("listitem")
    .filter({ hasText: word });
  await expect(waiting).toContainText("Ana Ruiz asks,");
  await expect(waiting).toContainText("up to 3 people");
  await expectNoViolations(page);
  await waiting.getByRole("link", { name: "Read and decide: Mailing, A warning" }).click();
  await page.getByRole("button", { name: "Approve it" }).click();
  await expect(seen(page, "Approved by Ida Holm")).toBeVisible();
  await page.context().close();
}

/** Its start is planned, moved, called off, brought back by undo and called off: the approval holds all the while. */
async function planAndCallOff(page: Page): Promise<void> {
  const deeds = page.getByRole("region", { name: "Send it" });
  await deeds.getByRole("button", { name: "Start later…" }).click();
  const dialog = page.getByRole("dialog", { name: "When it starts" });
  await dialog.getByLabel("On the clock of").selectOption("Europe/Berlin");
  await dialog.getByLabel("Date and time").fill("2020-03-02T09:00");
  await dialog.getByRole("button", { name: "Plan it" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(
    "That time is over. Choose a later one, or start it now.",
  );
  await expect(dialog.getByLabel("Date and time")).toHaveValue("2020-03-02T09:00");
  await dialog.getByLabel("Date and time").fill("2027-03-28T02:30");
  await expect(
    dialog.getByText("02:30 does not exist on that day in Berlin; it goes out at 03:30."),
  ).toBeVisible();
  await dialog.getByLabel("Date and time").fill("2027-03-02T09:00");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Plan it" }).click();
  await expect(deeds.getByText(/^It starts .*2 Mar.* 09:00 in Berlin/)).toBeVisible();
  const path = new URL(page.url()).pathname;
  await at(page, path.slice(0, path.lastIndexOf("/")));
  await expect(page.getByRole("listitem").filter({ hasText: "A warning" })).toContainText(
    /starts .*2 Mar.* 09:00 in Berlin/,
  );
  await at(page, path);
  await deeds.getByRole("button", { name: "Change the time…" }).click();
  await page.getByLabel("Date and time").fill("2027-03-03T10:00");
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(deeds.getByText(/^It starts .*3 Mar.* 10:00 in Berlin/)).toBeVisible();
  await deeds.getByRole("button", { name: "Don’t start it" }).click();
  await expect(deeds.getByText("It starts")).toHaveCount(0);
  const notice = page.getByRole("listitem").filter({ hasText: "Called off" });
  await notice.getByRole("button", { name: /^Undo/ }).click();
  await expect(deeds.getByText(/^It starts .*3 Mar.* 10:00 in Berlin/)).toBeVisible();
  await deeds.getByRole("button", { name: "Don’t start it" }).click();
  await expect(deeds.getByText("Approved by Ida Holm")).toBeVisible();
  await expect(deeds.getByText("It starts")).toHaveCount(0);
}

test("a mailing is written beside how each person gets it, tested, approved, sent once to each and counted", async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const id = await stormOf(word);
  await signInAs(page, "Ana Ruiz");
  await at(page, `/incidents/${id}/mailings`);
  await expect(seen(page, "Never by X")).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "New mailing" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Draft it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A warning" })).toBeVisible();

  const letter = page.getByRole("region", { name: "As they get it" });
  await page.getByLabel("Subject").fill(`About {ordr} ${word}`);
  await expect(seen(page, "Nobody on the list has this field: {ordr}")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send a test to me" })).toBeDisabled();
  await page.getByLabel("Subject").fill(`About {order} ${word}`);
  await expect(seen(page, "Nothing keeps it from leaving.")).toBeVisible();
  await page.getByLabel("Find a person").fill("Park");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(letter.getByText(`About NB-7 ${word}`)).toBeVisible();
  await expect(letter.getByText("Hi Jo,")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Saved" })).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole("button", { name: "Send a test to me" }).click();
  await expect(seen(page, "Test sent to ana@northwind.example")).toBeVisible();
  await page.getByRole("button", { name: "Ask for approval" }).click();
  await expect(seen(page, "Ana Ruiz asked for approval")).toBeVisible();
  await approveAsIda(browser, word);
  await page.reload();
  await expect(seen(page, "Approved by Ida Holm")).toBeVisible();
  await planAndCallOff(page);
  await page.getByRole("button", { name: "Send 3 emails" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Send 3 emails" }).click();
  await expect(seen(page, "3 of 3 letters have left")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "3 Sent: show the letters" }).click();
  const list = page.getByRole("dialog");
  for (const name of ["Mia Berg", "Jo Park", "Eva Lund"])
    await expect(list.getByRole("row", { name: new RegExp(`${name}.*Sent`) })).toBeVisible();
  await expectNoViolations(page);
  for (const [first, order] of [
    ["mia", "NB-8"],
    ["jo", "NB-7"],
  ]) {
    const mails = await mailsTo(`${first}.${word}@people.example`);
    expect(mails.map(({ subject }) => subject)).toEqual([`About ${order} ${word}`]);
  }
});
