import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { ledger, messageAs, postAs, SANDBOX, signInAs } from "../support/desk";
import { openOwnHouse } from "../support/own-house";
import { openRow, queueRow } from "../support/rows";

const HELP = "1100000000000000111";

let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  own = await openOwnHouse();
});
test.afterAll(() => own.close());
const composer = (page: Page) => page.locator("textarea");

test("a picture chosen from this device leaves with the answer", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  await postAs("pia_map", "@NorthwindHelp where is gate C 12?");
  await openRow(page, "pia_map");
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#3a7" } })
    .png()
    .toBuffer();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: "map.png", mimeType: "image/png", buffer: bytes });
  await page.getByPlaceholder("Describe it for those who can’t see it").fill("Map of concourse C");
  await composer(page).fill("Down the escalator and left, Pia.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
  const effects = await ledger();
  expect(effects.some(({ kind }) => kind === "media")).toBe(true);
  expect(effects.filter(({ text }) => text.includes("Down the escalator"))).toHaveLength(1);
});

test("of two who take the same conversation the first has it, and the other reads who", async ({
  page,
  browser,
}) => {
  await signInAs(page, "Greta Tamm");
  await postAs("race_rita", "@NorthwindHelp is my connection safe?");
  await openRow(page, "race_rita");
  const linda = await (await browser.newContext()).newPage();
  // Linda hears of nothing that others do, so that her click is always the later of two.
  await linda.route("**/api/v1/events**", (route) => route.abort());
  await signInAs(linda, "Linda Moss");
  await openRow(linda, "race_rita");
  const assigned = (who: Page) => who.getByRole("button", { name: /^Assigned to/ });
  const take = (who: Page) => who.getByRole("menuitem", { name: "Take it" });
  for (const who of [page, linda]) await assigned(who).click();
  await expect(take(page)).toBeVisible();
  await expect(take(linda)).toBeVisible();
  await take(page).click();
  await expect(assigned(page)).toHaveAccessibleName(/Assigned to You/);
  await take(linda).click();
  await expect(linda.getByText(/Greta Tamm (already )?(has|took)/).first()).toBeVisible();
  await expect(assigned(page)).toHaveAccessibleName(/Assigned to You/);
  await linda.context().close();
});

test("two matters of one person are joined, taken apart again, and split by thread", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  await postAs("joan_two", "@NorthwindHelp first matter: my seat");
  await openRow(page, "joan_two");
  await messageAs("joan_two", HELP, "Second matter: my suitcase");
  await expect(page.getByText("Second matter: my suitcase").last()).toBeVisible({ timeout: 30_000 });
  const item = page
    .getByRole("region", { name: "Conversation" })
    .getByRole("article")
    .filter({ hasText: "Second matter" });
  await item.hover();
  await item.getByRole("button", { name: "More about this message" }).click();
  await page.getByRole("menuitem", { name: "Split this thread off" }).click();
  await expect(page.getByText("Split into a conversation of its own.").first()).toBeVisible();
  await expect(queueRow(page, "joan_two")).toHaveCount(2, { timeout: 30_000 });
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(queueRow(page, "joan_two")).toHaveCount(1, { timeout: 30_000 });
});

test("a reply under our own post is hidden at the provider and shown again", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  const said = await fetch(`${SANDBOX()}/sandbox/posts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as: "NorthwindHelp", text: "Fog at Bergen: we keep you posted here." }),
  });
  const { id } = (await said.json()) as { id: string };
  await postAs("hugo_rude", "@NorthwindHelp you are all useless", id);
  await openRow(page, "hugo_rude");
  const item = page.getByRole("article").filter({ hasText: "you are all useless" });
  await item.hover();
  await item.getByRole("button", { name: "More about this message" }).click();
  await page.getByRole("menuitem", { name: /Hide on X/ }).click();
  await page.getByRole("button", { name: "Abuse" }).click();
  await page.getByRole("button", { name: "Hide it" }).click();
  await expect(async () => {
    expect((await ledger()).some(({ kind }) => kind === "hide")).toBe(true);
  }).toPass({ timeout: 30_000 });
});

test("a web process that dies says so, keeps what is typed, and sends it once when it is back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { house } = own;
  await signInAs(page, "Greta Tamm");
  await postAs("dead_dora", "@NorthwindHelp is the desk still there?");
  await openRow(page, "dead_dora");
  await composer(page).fill("We are, Dora. Your flight leaves at 9.");
  house.kill("web");
  await expect(page.getByText(/No connection since/)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(composer(page)).toHaveValue("We are, Dora. Your flight leaves at 9.");
  house.start("web");
  await expect(page.getByText(/No connection since/)).toBeHidden({ timeout: 40_000 });
  await expect(composer(page)).toHaveValue("We are, Dora. Your flight leaves at 9.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
  expect((await ledger()).filter(({ text }) => text.includes("We are, Dora"))).toHaveLength(1);
});
