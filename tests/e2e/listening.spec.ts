import { expect, type Page, test } from "@playwright/test";
import { call, LEAD, read } from "../support/api";
import { DESK, ledger, messageAs, postAs, SANDBOX, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";

let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  own = await openOwnHouse();
});
test.afterAll(() => own.close());

const CARE_ID = "1100000000000000111";
const NUMBER = "1Z999AA10123456784";
const QUERY = "northwind (parcel OR package) -@NorthwindHelp -from:NorthwindHelp";

async function listenForParcels(): Promise<void> {
  const { data } = await read<{ data: { id: string; handle: string }[] }>("/accounts", LEAD);
  const account = data.find(({ handle }) => handle.replace(/^@/, "") === "NorthwindHelp");
  const wish = { accountId: account?.id, name: "Parcels", query: QUERY };
  expect([201, 409]).toContain((await call("POST", "/listening/queries", LEAD, wish)).status);
}

/** Reads the page anew until the search has shown what was written. */
async function findInLane(page: Page, words: string) {
  const row = page
    .getByRole("list", { name: "Found posts" })
    .getByRole("listitem")
    .filter({ hasText: words });
  await expect(async () => {
    await page.goto(`${DESK()}/listening`);
    await expect(row).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 60_000 });
  return row;
}

test("a query is tried before it is saved, refused in words when X would refuse it, and fills the lane", async ({
  page,
}) => {
  await postAs("tove_lind", "is there anybody at northwind who knows where a package sleeps at night");
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/listening/queries`);
  await page.getByRole("button", { name: "Add a query" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Packages");
  await dialog.getByLabel("Query").fill("northwind (package");
  await expect(dialog.getByText("A parenthesis is not closed.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Listen" })).toBeDisabled();
  await dialog.getByLabel("Query").fill("northwind package -@NorthwindHelp");
  const result = dialog.getByRole("region", { name: "What it would have found" });
  await expect(async () => {
    await dialog.getByRole("button", { name: /^Try/ }).click();
    await expect(result.getByText(/\d+ posts? in 7 days/)).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  await expect(result.getByText(/a day, .* a month/)).toBeVisible();
  await expect(result.getByText("where a package sleeps at night")).toBeVisible();
  await expect(
    result.getByText("Add -from:NorthwindAir -from:NorthwindHelp to leave them out."),
  ).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Listen" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: "Packages" })).toBeVisible();

  const row = await findInLane(page, "where a package sleeps at night");
  await expectNoViolations(page);
  await row.getByRole("button", { name: "Put aside" }).click();
  await page.getByRole("dialog").getByText("A joke").click();
  await page.getByRole("dialog").getByRole("button", { name: "Put aside" }).click();
  await expect(row).toBeHidden();
  await page.goto(`${DESK()}/listening/left-out?q=sleeps`);
  const left = page.getByRole("list", { name: "Left out" }).getByRole("listitem");
  await expect(left).toContainText("Put aside · A joke · by Ana Ruiz");
  await expectNoViolations(page);
  await page.keyboard.press("b");
  await expect(left).toBeHidden();
  const { data } = await read<{ data: { customer: { handle: string } }[] }>(
    "/conversations?status=open&sort=newest",
    LEAD,
  );
  expect(data.map(({ customer }) => customer.handle.replace(/^@/, ""))).toContain("tove_lind");
});

test("ups-unmentioned: who never named us is found, guarded, answered on X itself and moved to private", async ({
  page,
  context,
}) => {
  await context.route("https://x.com/**", (route) => route.abort());
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: DESK() });
  await listenForParcels();
  const who = `signe${Date.now().toString(36)}`;
  const postId = await postAs(who, `third day my northwind parcel ${NUMBER} goes round in circles, ${who}`);
  await signInAs(page, "Greta Tamm");
  const row = await findInLane(page, who);
  await row.click({ position: { x: 4, y: 4 } });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
  const id = page.url().split("/").at(-1)?.split("?")[0] ?? "";
  await expect(page.getByText("X takes no answer from here.")).toBeVisible();

  const field = page.getByRole("textbox", { name: /Your answer to/ });
  const copy = page.getByRole("button", { name: "Copy signed and open on X" });
  await field.fill(`We look for ${NUMBER} at once.`);
  const guard = page.getByRole("region", { name: "Private details in this answer" });
  await expect(guard).toBeVisible();
  await field.fill("Three days is too long. Please take the number down and send it to us by DM.");
  await expect(guard).toBeHidden();
  await expect(copy).toBeEnabled();
  await copy.click();
  await expect(page.getByText("Copied. Paste it on X; your answer shows up here by itself.")).toBeVisible();
  await page.bringToFront();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe("Three days is too long. Please take the number down and send it to us by DM. ^GT");

  await fetch(`${SANDBOX()}/sandbox/posts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as: "NorthwindHelp", text, inReplyTo: postId }),
  });
  const statusOf = async () => (await read<{ status: string }>(`/conversations/${id}`, LEAD)).status;
  await expect.poll(statusOf, { timeout: 40_000 }).toBe("waiting");
  await messageAs(who, CARE_ID, `It is ${NUMBER}, third floor.`);
  await expect.poll(statusOf, { timeout: 40_000 }).toBe("open");
  const answer = { channel: "x", audience: "private", text: "First stop tomorrow, before ten." };
  const sent = await call("POST", `/conversations/${id}/replies?undo=0`, LEAD, answer);
  expect(sent.status, sent.body).toBeLessThan(300);
  await expect
    .poll(
      async () =>
        (await ledger()).some((entry) => entry.kind === "dm" && entry.text.startsWith("First stop")),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  const public_ = (await ledger()).filter(
    ({ account, kind }) => account === "NorthwindHelp" && kind === "post",
  );
  expect(public_.every((entry) => !entry.text.includes(NUMBER))).toBe(true);
});
