import { gzipSync } from "node:zlib";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { DESK, ledger, messageAs, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const HELP = "1100000000000000111";
const composer = (page: Page) => page.locator("textarea");
const send = (page: Page) => page.getByRole("button", { name: /^(Post publicly|Send DM)/ });

async function openRow(page: Page, name: string): Promise<void> {
  await queueRow(page, name).getByRole("link").click();
  await expect(
    page.getByRole("region", { name: "Conversation" }).getByText(`@${name}`).first(),
  ).toBeVisible();
  await expect(composer(page)).toBeVisible();
}

async function secondDesk(browser: Browser, name: "Linda Moss"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, name);
  return page;
}

test("a post comes in without a reload and a signed answer goes out once", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  await postAs("rosa_gate", "@NorthwindHelp my flight to Oslo is gone from the app, what now?");
  await expect(queueRow(page, "rosa_gate")).toBeVisible({ timeout: 30_000 });
  await openRow(page, "rosa_gate");
  await composer(page).fill("You are on NW 310 at 18:40, Rosa. Nothing to do on your side.");
  await expect(send(page)).toHaveText(/Post publicly as @NorthwindHelp to @rosa_gate/);
  await expectNoViolations(page);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(/Queued, leaves in \d s/)).toBeVisible();
  await expect(composer(page)).toHaveValue("");
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
  const posts = (await ledger()).filter(({ text }) => text.includes("NW 310 at 18:40"));
  expect(posts).toHaveLength(1);
  expect(posts[0]?.text).toContain("^GT");
});

test("what the customer said in private can't be posted in public, and leaves as a DM instead", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  await messageAs("nils_bag", HELP, "My booking is ZK4T7P, the bag did not come.");
  await expect(queueRow(page, "nils_bag")).toBeVisible({ timeout: 30_000 });
  await postAs("nils_bag", "@NorthwindHelp still no bag");
  await openRow(page, "nils_bag");
  await expect(page.getByText("still no bag").last()).toBeVisible({ timeout: 30_000 });
  await page.getByText("Public reply").click();
  await composer(page).fill("Found it, Nils: booking ZK4T7P, it lands at 16:20.");
  await expect(page.getByText(/Not sent: ZK4T7P is a record locator/)).toBeVisible();
  await expect(send(page).first()).toHaveAttribute("aria-disabled", "true");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Send as DM" }).click();
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
  const sent = (await ledger()).filter(({ text }) => text.includes("it lands at 16:20"));
  expect(sent.map(({ kind }) => kind)).toEqual(["dm"]);
});

test("an answer is taken back within its five seconds and its words return", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  await postAs("undo_una", "@NorthwindHelp is gate B14 open?");
  await expect(queueRow(page, "undo_una")).toBeVisible({ timeout: 30_000 });
  await openRow(page, "undo_una");
  await composer(page).fill("It opens at 18:10, Una.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(/Queued, leaves in/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByText("Cancelled")).toBeVisible();
  await expect(composer(page)).toHaveValue("It opens at 18:10, Una.");
  expect((await ledger()).filter(({ text }) => text.includes("opens at 18:10"))).toEqual([]);
});

test("words that came while one typed stand beside the kept text before anything is sent", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  await postAs("clash_cleo", "@NorthwindHelp can I change my seat?");
  await expect(queueRow(page, "clash_cleo")).toBeVisible({ timeout: 30_000 });
  await openRow(page, "clash_cleo");
  await composer(page).fill("Yes, Cleo. Which one?");
  await postAs("clash_cleo", "@NorthwindHelp never mind, I found 14A");
  await expect(page.getByText("never mind, I found 14A").last()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(/Clash Cleo wrote while you typed/)).toBeVisible();
  await expect(composer(page)).toHaveValue("Yes, Cleo. Which one?");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Send anyway" }).click();
  await expect(page.getByText(/Queued, leaves in/)).toBeVisible();
});

test("a conversation that fails to load at first is asked for once more by itself", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  await postAs("nils_once", `@NorthwindHelp is lounge B open, ${uniqueWord()}?`);
  await expect(queueRow(page, "nils_once")).toBeVisible({ timeout: 30_000 });
  let asked = 0;
  await page.route(/\/api\/v1\/conversations\/[0-9a-f-]{36}\?/, (route) =>
    asked++ === 0 ? route.fulfill({ status: 503, body: "" }) : route.continue(),
  );
  await openRow(page, "nils_once");
  expect(asked).toBeGreaterThan(1);
});

test("the row under the pointer stays where it is while new ones are announced", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  for (const name of ["still_a", "still_b"]) await postAs(name, `@NorthwindHelp ${name} waits`);
  await expect(queueRow(page, "still_b")).toBeVisible({ timeout: 30_000 });
  const place = async () => (await queueRow(page, "still_a").boundingBox())?.y;
  await queueRow(page, "still_a").hover();
  const before = await place();
  await postAs("still_c", "@NorthwindHelp one more");
  await expect(page.getByRole("button", { name: /1 new/ })).toBeVisible({ timeout: 30_000 });
  expect(await place()).toBe(before);
  await page.keyboard.press(".");
  await expect(queueRow(page, "still_c")).toBeVisible();
});

test("a draft is there again after a reload, and a colleague sees who types", async ({ page, browser }) => {
  await signInAs(page, "Greta Tamm");
  await postAs("draft_dora", "@NorthwindHelp where is my refund?");
  await expect(queueRow(page, "draft_dora")).toBeVisible({ timeout: 30_000 });
  const linda = await secondDesk(browser, "Linda Moss");
  await openRow(page, "draft_dora");
  await composer(page).pressSequentially("It left us on Friday", { delay: 40 });
  await expect(linda.getByText("Greta is typing").first()).toBeVisible();
  await expect(page.getByText("Draft kept")).toBeVisible();
  await page.reload();
  await expect(composer(page)).toHaveValue("It left us on Friday");
  await linda.context().close();
});

test("many are chosen by keys, tagged, and the tag is taken back", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  for (const name of ["many_a", "many_b"]) await postAs(name, `@NorthwindHelp ${name} here`);
  for (const name of ["many_a", "many_b"])
    await expect(queueRow(page, name)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("J");
  await expect(page.getByText("2 chosen")).toBeVisible();
  await page.getByRole("button", { name: "Tag", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Tag", { exact: true }).fill("storm");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 tagged storm.").first()).toBeVisible();
  await expect(page.getByRole("listitem").getByText("storm")).toHaveCount(2);
  await expect(page.getByText("2 chosen")).toBeHidden();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("listitem").getByText("storm")).toHaveCount(0);
});

test("a reason is asked for before somebody who waits is resolved, and it can be undone", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  await postAs("done_dina", "@NorthwindHelp thank you, all good now");
  await postAs("next_nora", "@NorthwindHelp and my seat?");
  await expect(queueRow(page, "next_nora")).toBeVisible({ timeout: 30_000 });
  await expect(queueRow(page, "done_dina")).toBeVisible({ timeout: 30_000 });
  await openRow(page, "done_dina");
  await composer(page).press("Escape");
  await page.keyboard.press("e");
  await page.getByRole("button", { name: "No reply needed" }).click();
  await page.getByRole("button", { name: "Resolve with this reason" }).click();
  await expect(page.getByText(/Done Dina left the queue/).first()).toBeVisible();
  await expect(queueRow(page, "done_dina")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(queueRow(page, "done_dina")).toBeVisible();
});

test("on a phone one pane stands at a time, with send under the thumb", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, "Greta Tamm");
  await messageAs("phone_pia", HELP, "Same fare via Denver, window seat?");
  await expect(queueRow(page, "phone_pia")).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(page);
  await openRow(page, "phone_pia");
  await expect(queueRow(page, "phone_pia")).toBeHidden();
  const box = await send(page).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.y).toBeGreaterThan(600);
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Back to the queue" }).click();
  await expect(queueRow(page, "phone_pia")).toBeVisible();
});

test("the first load of the desk stays within 200 kB of compressed scripts", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  const html = await (await page.request.get(`${DESK()}/inbox`)).text();
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+\.js)"([^>]*)/g)];
  const wanted = scripts.filter(([, , rest]) => !rest?.includes("noModule")).map(([, path]) => path ?? "");
  const sizes = await Promise.all(
    [...new Set(wanted)].map(async (path) => {
      const answer = await fetch(`${DESK()}${path}`, { headers: { "accept-encoding": "identity" } });
      return gzipSync(Buffer.from(await answer.arrayBuffer())).byteLength;
    }),
  );
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200 * 1024);
});
