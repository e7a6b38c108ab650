import { expect, type Page, test } from "@playwright/test";
import { DESK, messageAs, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const HELP = "1100000000000000111";
/** Names, texts and records of each try are its own. */
const tail = () => uniqueWord().slice(0, 3);
const rows = (page: Page) => page.getByRole("list", { name: "Conversations" }).getByRole("listitem");
const pane = (page: Page) => page.getByRole("region", { name: "Conversation" });
const person = (page: Page) => page.getByRole("complementary", { name: "Person" });

async function openRow(page: Page, name: string): Promise<void> {
  await queueRow(page, name).getByRole("link").click();
  await expect(pane(page).getByText(`@${name}`).first()).toBeVisible();
}

test("two handles that name one record are suggested, joined with the evidence in sight, and parted again", async ({
  page,
}) => {
  const [gate, work, record] = [`ines_gate_${tail()}`, `ines_work_${tail()}`, `RV${tail().toUpperCase()}4`];
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAs(page, "Ana Ruiz");
  await postAs(gate, `@NorthwindHelp nobody answers about my bag, locator ${record}`);
  await messageAs(work, HELP, `Other account here, same booking ${record}, my bag is still in Rome`);
  await expect(queueRow(page, work)).toBeVisible({ timeout: 30_000 });
  await openRow(page, gate);
  const card = person(page).getByRole("listitem", { name: new RegExp(`@${work} may be the same person`) });
  await expect(async () => {
    await page.reload();
    await expect(card).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await expect(card).toContainText(`named the same record ${record}`);
  await expectNoViolations(page);

  await card.getByRole("button", { name: "Same person…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Two open matters become one");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Link as one person" }).click();
  const takeBack = person(page).getByRole("button", { name: `Take the link to @${work} back` });
  await expect(takeBack).toBeVisible();
  await expect(pane(page).getByText("my bag is still in Rome")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);

  await takeBack.click();
  await page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
  const csv = page.getByRole("link", { name: "List as CSV" });
  await expect(csv).toBeVisible();
  const download = page.waitForEvent("download");
  await csv.click();
  expect((await download).suggestedFilename()).toMatch(/^link-.*\.csv$/);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(takeBack).toHaveCount(0);
  await expect(pane(page).getByText("my bag is still in Rome")).toHaveCount(0);
  await expect(queueRow(page, work).first()).toBeVisible();
});

test("a link by hand is refused on a name, and a public post answered elsewhere stays marked", async ({
  page,
}) => {
  const [home, shop] = [`olaf_home_${tail()}`, `olaf_shop_${tail()}`];
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAs(page, "Greta Tamm");
  await postAs(home, "@NorthwindHelp my parcel is at the wrong house again");
  await messageAs(shop, HELP, "This is about the parcel for the shop");
  await expect(queueRow(page, shop)).toBeVisible({ timeout: 30_000 });
  await openRow(page, home);
  await person(page).getByRole("button", { name: "Link a handle…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Address, number or @name").fill(`@${shop.slice(0, -1)}`);
  await dialog.getByRole("button", { name: new RegExp(`@${shop}`) }).click();
  await dialog.getByLabel("An address").check();
  await dialog.getByLabel("As they gave it").fill("olaf@example.com");
  await dialog.getByRole("button", { name: "Link", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("a name alone is never enough");
  await dialog.getByLabel("Something else").check();
  await dialog.getByLabel("What makes you sure").fill("Said on the phone that both are his");
  await dialog.getByRole("button", { name: "Link", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(pane(page).getByText("the parcel for the shop")).toBeVisible();
  const url = page.url();
  const conversationId = url.split("/").at(-1) ?? "";
  const answer = await page.request.post(`${DESK()}/api/v1/conversations/${conversationId}/replies?undo=0`, {
    headers: { origin: DESK() },
    data: { channel: "x", audience: "private", text: "It comes to you today." },
  });
  expect(answer.status()).toBe(201);
  await expect(pane(page).getByText("Looks unanswered to strangers").first()).toBeVisible({
    timeout: 30_000,
  });
});
