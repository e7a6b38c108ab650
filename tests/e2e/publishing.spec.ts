import { type Browser, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { DAY } from "@/lib/base/time";
import { ADMIN, call, read } from "../support/api";
import { ledger, SANDBOX, signInAs } from "../support/desk";
import { writeToHouse } from "../support/house-database";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

test.afterEach(async () => {
  const { data } = await read<{ data: { id: string; endedAt: string | null }[] }>("/post-holds", ADMIN);
  for (const { id, endedAt } of data) if (!endedAt) await call("POST", `/post-holds/${id}/end`, ADMIN, {});
});

async function at(
  browser: Browser,
  name: "Greta Tamm" | "Noah Lind" | "Ana Ruiz",
  path: string,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, name);
  await page.goto(new URL(path, page.url()).href);
  return page;
}

/** Its time passes while it is held. */
const letTimePass = (postId: string) =>
  writeToHouse(
    `UPDATE "PlannedPost" SET "plannedAt" = now() - interval '1 hour', "dueAt" = now() - interval '1 hour',
      "sendAfter" = now() - interval '1 hour' WHERE id = $1`,
    [postId],
  );

/** Far enough ahead for nothing else to stand there. */
const on = new Date(Date.now() + 60 * DAY).toISOString().slice(0, 10);

const picture = () =>
  sharp({ create: { width: 320, height: 180, channels: 3, background: "#8f887b" } })
    .png()
    .toBuffer();

test("a post with its picture is approved by somebody else, held by care, read again and released by a lead, and leaves once", async ({
  browser,
}) => {
  test.slow();
  const text = `The flower hall at five in the morning, every table full ${uniqueWord()}`;
  const noah = await at(browser, "Noah Lind", "/publishing/new");
  await noah.getByLabel("Text of post 1").fill(text);
  const buffer = await picture();
  await noah.locator("input[type=file]").setInputFiles({ name: "hall.png", mimeType: "image/png", buffer });
  await expect(noah.getByLabel("What hall.png shows")).toBeEnabled();
  await noah.getByLabel("On the clock of").selectOption("America/New_York");
  await noah.getByLabel("Date and time").fill("2027-03-14T02:30");
  await expect(
    noah.getByText("02:30 does not exist on that day in New York; it goes out at 03:30."),
  ).toBeVisible();
  await noah.getByLabel("Date and time").fill(`${on}T09:00`);
  await expect(noah.getByText(/09:00 in New York: 1[45]:00 for you/)).toBeVisible();
  const ask = noah.getByRole("button", { name: "Ask for approval" });
  await expect(noah.getByText("Uploading")).toHaveCount(0);
  await ask.click();
  await expect(noah.getByText("Say what the picture shows.")).toBeVisible();
  await noah.getByLabel("What hall.png shows").fill("People binding flowers at long tables");
  await expectNoViolations(noah);
  await ask.click();
  await expect(noah).toHaveURL(/\/publishing\/[0-9a-f-]{36}$/);
  await expect(noah.getByText("Noah Lind asks for approval.", { exact: false })).toBeVisible();
  const postId = noah.url().split("/").at(-1) ?? "";
  await noah.context().close();

  const ana = await at(browser, "Ana Ruiz", "/publishing/lists/approvals");
  const waiting = ana.getByRole("listitem").filter({ hasText: text });
  await waiting.getByRole("link", { name: text }).click();
  await expect(ana.getByRole("img", { name: "People binding flowers at long tables" })).toBeVisible();
  await ana.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(ana.getByText(/^Planned It leaves: /)).toBeVisible();

  const greta = await at(browser, "Greta Tamm", `/publishing?on=${on}`);
  await expect(greta.getByRole("button", { name: new RegExp(`^Planned, .*${text}`) })).toBeVisible();
  await expect(greta.getByText("You can look and hold here.", { exact: false })).toBeVisible();
  await expectNoViolations(greta);
  await greta.keyboard.press("Shift+H");
  await expect(greta.getByRole("dialog", { name: "Hold planned posts" })).toBeVisible();
  await greta.keyboard.press("Enter");
  await expect(greta.getByText("Every planned post of @NorthwindAir is held.")).toBeVisible();
  await expect(greta.getByRole("button", { name: new RegExp(`^Held, .*${text}`) })).toBeVisible();
  await greta.context().close();
  await letTimePass(postId);

  await ana.goto(new URL("/publishing/lists/held", ana.url()).href);
  const held = ana.getByRole("listitem").filter({ hasText: text });
  await expect(held.getByRole("button", { name: "Release as @NorthwindAir" })).toHaveCount(0);
  await held.getByRole("button", { name: "Read it again" }).click();
  await ana.getByRole("dialog").getByRole("button", { name: "It still fits" }).click();
  await held.getByRole("button", { name: "Release as @NorthwindAir" }).click();
  await expect(held).toHaveCount(0);
  const left = async () => (await ledger()).filter((entry) => entry.text.includes(text)).length;
  await expect.poll(left, { timeout: 30_000 }).toBe(1);
  await ana.goto(new URL("/publishing/lists/sent", ana.url()).href);
  const sent = ana.getByRole("listitem").filter({ hasText: text });
  await expect(sent.getByRole("link", { name: "See it there" })).toBeVisible({ timeout: 30_000 });
  expect(await left()).toBe(1);
  await ana.context().close();
});

test("a post asked for is taken back, two who change it hear of each other, and one deleted there is no longer sent", async ({
  browser,
}) => {
  test.slow();
  const word = uniqueWord();
  const noah = await at(browser, "Noah Lind", "/publishing/new");
  await noah.getByLabel("Text of post 1").fill(`Desks open at six ${word}`);
  await noah.getByRole("button", { name: "Ask for approval" }).click();
  await expect(noah.getByText("Noah Lind asks for approval.", { exact: false })).toBeVisible();
  const postId = noah.url().split("/").at(-1) ?? "";

  const ana = await at(browser, "Ana Ruiz", "/approvals");
  const waiting = ana
    .getByRole("region", { name: "Goodwill, mailings, statements and posts" })
    .getByRole("listitem")
    .filter({ hasText: word });
  await expect(waiting).toContainText("Noah Lind asks,");
  await expectNoViolations(ana);
  await noah.getByRole("button", { name: "Take it back to draft" }).click();
  await expect(noah.getByText("Nobody was asked yet.", { exact: false })).toBeVisible();
  // Live: nobody reloads the lead's page.
  await expect(waiting).toHaveCount(0);

  await ana.goto(new URL(`/publishing/${postId}`, ana.url()).href);
  await noah.getByLabel("Text of post 1").fill(`Desks open at seven ${word}`);
  await ana.getByLabel("Text of post 1").fill(`Desks open at eight ${word}`);
  await ana.getByRole("button", { name: "Save draft" }).click();
  await expect(ana.getByText("Saved", { exact: true })).toBeVisible();
  await noah.getByRole("button", { name: "Save draft" }).click();
  await expect(noah.getByText(/^Ana Ruiz changed this post less than \d+ min ago\./)).toBeVisible();
  const theirs = noah.getByRole("region", { name: "As it is now" });
  await expect(theirs).toContainText(`Desks open at eight ${word}`);
  await expect(theirs).toContainText("Changed by Ana Ruiz,");
  await expect(noah.getByLabel("Text of post 1")).toHaveValue(`Desks open at seven ${word}`);
  await expectNoViolations(noah);
  await theirs.getByRole("button", { name: "Save mine over it" }).click();
  await expect(theirs).toHaveCount(0);
  await noah.getByRole("button", { name: "Ask for approval" }).click();
  await expect(noah.getByText("Noah Lind asks for approval.", { exact: false })).toBeVisible();

  await ana.goto(new URL("/approvals", ana.url()).href);
  await waiting.getByRole("link", { name: /^Read and decide: Post/ }).click();
  await ana.getByRole("button", { name: "Approve and publish" }).click();
  await ana.getByRole("alertdialog").getByRole("button", { name: "Publish as @NorthwindAir" }).click();
  const entry = async () => (await ledger()).find(({ text }) => text.includes(`at seven ${word}`));
  await expect.poll(entry, { timeout: 30_000 }).toBeDefined();
  const id = (await entry())?.externalId.replace(/^\D+/, "");
  expect((await fetch(`${SANDBOX()}/sandbox/posts/${id}`, { method: "DELETE" })).status).toBe(200);
  const removed = async () =>
    (await read<{ removed: { parts: number } | null }>(`/planned-posts/${postId}`, ADMIN)).removed?.parts;
  await expect.poll(removed, { timeout: 60_000 }).toBe(1);
  await ana.goto(new URL("/publishing/lists/sent", ana.url()).href);
  const row = ana.getByRole("listitem").filter({ hasText: word });
  await expect(row).toContainText(/Removed.*removed at X, noticed/);
  await expect(row.getByRole("link", { name: "See it there" })).toHaveCount(0);
  await expectNoViolations(ana);
  await row.getByRole("link", { name: word }).click();
  await expect(ana.getByText("It is gone at X: noticed", { exact: false })).toBeVisible();
  await ana.context().close();
  await noah.context().close();
});
