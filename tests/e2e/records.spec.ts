import { expect, type Page, test } from "@playwright/test";
import { AGENT, call, read } from "../support/api";
import { DESK, ledger, messageAs, SANDBOX, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";

test.beforeEach(emptyInbox);

const HELP = "1100000000000000111";

interface Row {
  id: string;
  customer: { handle: string | null };
}

const bookings = async () => (await ledger()).filter(({ kind }) => kind === "booking");

async function conversationOf(name: string): Promise<string> {
  let id = "";
  await expect
    .poll(
      async () => {
        const { data } = await read<{ data: Row[] }>("/conversations?sort=newest&limit=200", AGENT);
        id = data.find(({ customer }) => customer.handle?.replace(/^@/, "") === name)?.id ?? "";
        return id;
      },
      { timeout: 30_000 },
    )
    .not.toBe("");
  return id;
}

const person = (page: Page) => page.getByRole("complementary", { name: "Person" });

test("a traveller is really rebooked, once, after the agent has checked who he is", async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const name = "ewanowak_air";
  await messageAs(name, HELP, "Can I fly later? Locator Z8WN3T, surname Nowak. A window, if you can.");
  const id = await conversationOf(name);
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/inbox/${id}`);
  const pane = person(page);
  await pane.getByRole("button", { name: "What ends in 3T" }).click();
  await expect(pane.getByText("Ewa Nowak, Jan Nowak")).toBeVisible();
  await expect(pane.getByRole("button", { name: "Rebook", exact: true })).toBeDisabled();
  await pane.getByRole("button", { name: "Show Email" }).click();
  await expect(pane.getByText(/Check the identity first/)).toBeVisible();

  await pane.getByRole("button", { name: "Check identity" }).click();
  const confirm = page.getByRole("button", { name: "It is them" });
  await page.getByRole("checkbox", { name: "Record locator" }).check();
  await expect(confirm).toBeDisabled();
  await page.getByRole("checkbox", { name: "Surname" }).check();
  await confirm.click();
  await expect(pane.getByText("Booking proven")).toBeVisible();
  await pane.getByRole("button", { name: "Show Email" }).click();
  await expect(pane.getByText("ewa.nowak@example.com").first()).toBeVisible();

  const before = (await bookings()).length;
  await pane.getByRole("button", { name: "Rebook", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Rebook now" }).click();
  await expect(dialog.getByText(/New flight is needed/)).toBeVisible();
  await dialog.getByRole("combobox").click();
  await page.getByRole("option", { name: /NW 92/ }).click();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Rebook now" }).dblclick();
  await expect(dialog.getByText("Done", { exact: true })).toBeVisible({ timeout: 20_000 });
  await dialog.getByRole("button", { name: "Close" }).first().click();
  expect((await bookings()).length - before).toBe(1);
  const history = page.getByRole("region", { name: "Conversation" });
  await expect(history.getByText(/Rebook · Z8WN3T/).first()).toBeVisible();
  await expect(pane.getByText(/7A/).first()).toBeVisible();
});

test("what we know of a person is added, masked, removed and taken back", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const name = "factfinder";
  await messageAs(name, HELP, "Where are my roses?");
  const id = await conversationOf(name);
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/inbox/${id}`);
  const pane = person(page);
  await pane.getByRole("button", { name: "Add", exact: true }).click();
  await pane.getByLabel("Value").fill("40018804");
  await pane.getByRole("button", { name: "Add it" }).click();
  await expect(pane.getByText("••••04")).toBeVisible();
  await expect(pane.getByText("40018804")).toHaveCount(0);
  await pane.getByRole("button", { name: "Remove Order" }).click();
  await expect(pane.getByText("••••04")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(pane.getByText("••••04")).toBeVisible();
});

test("a list saved by a spreadsheet is mapped, checked and taken in; wrong rows come back as a file", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/import`);
  const text =
    "Customer no;Name;E-mail;Tier\r\nL1;J\u00fcrgen List;jl@example.com;Gold\r\nL2;=1+1;broken;\r\n";
  const file = { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text, "latin1") };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("rowheader", { name: "Customer no" })).toBeVisible();
  await expect(page.getByText("Jürgen List").first()).toBeVisible();
  await page.getByRole("button", { name: "Check the list" }).click();
  await expect(page.getByText("Checked, nothing written").first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/broken is not an email address/)).toBeVisible();
  await page.getByRole("button", { name: "Import 1 row" }).click();
  const download = page.waitForEvent("download");
  await expect(page.getByRole("status").getByText("Done", { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "Download all as CSV" }).first().click();
  const stream = await (await download).createReadStream();
  let csv = "";
  for await (const chunk of stream) csv += String(chunk);
  expect(csv).toContain(`"'=1+1"`);
  expect(csv).toContain("broken is not an email address");
});

test("lookups are declared by admins; the secret is shown once; agents are kept out", async ({ page }) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/integrations`);
  await page.getByRole("button", { name: "Add a lookup" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Shop orders");
  await dialog.getByLabel("Address").fill("ftp://shop.example.com/");
  await dialog.getByLabel("Lines of the card").fill("State = state");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText(/begins with https/)).toBeVisible();
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveValue("Shop orders");
  await dialog.getByLabel("Address").fill("https://shop.example.com/orders");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText(/shown this once/)).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("rowheader", { name: "Shop orders" })).toBeVisible();
  expect((await call("GET", "/lookups", AGENT)).status).toBe(403);
  expect((await call("GET", "/jobs", AGENT)).status).toBe(403);
});

test("the traveller of the story is rebooked for real", async () => {
  test.setTimeout(150_000);
  const control = `${SANDBOX()}/sandbox/scenarios`;
  const body = JSON.stringify({ name: "american-rebooking", speed: 60, answers: true });
  const headers = { "content-type": "application/json" };
  expect((await fetch(control, { method: "POST", headers, body })).status).toBe(201);
  await expect
    .poll(
      async () => {
        const { data } = (await (await fetch(control)).json()) as { data: { name: string; run: unknown }[] };
        return data.find(({ name }) => name === "american-rebooking")?.run;
      },
      { timeout: 100_000 },
    )
    .toMatchObject({ state: "finished", problem: null });
  const done = (await bookings()).filter(({ text }) => text === "QX7R4K rebooked to NW 1184, seat 14A");
  expect(done).toHaveLength(1);
});
