import { expect, test } from "@playwright/test";
import { ADMIN, AGENT, call, LEAD, me, read } from "../support/api";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";

// Rosters hold for the whole desk: nobody else's shifts stand in this one.
let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  own = await openOwnHouse();
});
test.afterAll(() => own.close());

const on = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const lay = (agentId: string, wish: object) =>
  call("POST", "/shifts", ADMIN, { agentId, zone: "Etc/UTC", ...wish });

test("an agent sees their shifts and swaps one, asks for time off, and a lead settles both", async ({
  page,
}) => {
  const { id } = await me(AGENT);
  const made = await lay(id, { startLocal: `${on(4)}T08:00`, endLocal: `${on(4)}T16:00` });
  expect([201, 409]).toContain(made.status);
  await call("PATCH", "/coverage/roster-settings", ADMIN, { swapNeedsApproval: true });
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/my-shifts`);
  await expect(page.getByRole("heading", { name: "My shifts" })).toBeVisible();
  const swaps = page.getByRole("list", { name: "Swaps" });
  if (!(await swaps.getByRole("listitem").first().isVisible())) {
    await page
      .getByRole("button", { name: /^Swap .*/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Offer it to all" }).click();
  }
  await expect(swaps.getByText(/You to anybody/).first()).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole("button", { name: "Ask for time off" }).click();
  const ask = page.getByRole("dialog");
  await ask.getByLabel("First day").fill(on(30));
  await ask.getByLabel("Last day").fill(on(32));
  await expectNoViolations(page);
  await ask.getByRole("button", { name: "Ask for it" }).click();
  await expect(page.getByRole("list", { name: "Time off" }).getByText("asked")).toBeVisible();

  await page.context().clearCookies();
  await signInAs(page, "Linda Moss");
  await page.goto(`${DESK()}/my-shifts`);
  await page.getByRole("button", { name: /^Take it: Greta Tamm/ }).click();
  await expect(page.getByText("agreed, waits for a lead")).toBeVisible();

  await page.context().clearCookies();
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/coverage/time-off`);
  await expect(page.getByText("No gap would open.")).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("listitem", { name: /Greta Tamm/ }).press("a");
  await expect(page.getByText("Nothing waits")).toBeVisible();
  await page.getByRole("button", { name: /^Approve: Greta Tamm to Linda Moss/ }).click();
  await expect(page.getByText("No swaps wait for anybody.")).toBeVisible();
  const { data } = await read<{ data: { exceptions: unknown[]; agentId: string }[] }>(
    `/shifts?from=${on(4)}T00:00:00Z&to=${on(5)}T00:00:00Z`,
    LEAD,
  );
  expect(data.map(({ agentId }) => agentId)).not.toContain(id);
});

test("an admin reads hours down to their rows, corrects them, asks who was on, and takes a roster in", async ({
  page,
}) => {
  const { id } = await me(AGENT);
  await lay(id, { startLocal: `${on(-2)}T00:00`, endLocal: `${on(-2)}T08:00` });
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/coverage/hours?month=${on(-2).slice(0, 7)}`);
  await expect(page.getByRole("row", { name: /Greta Tamm/ }).first()).toContainText("8:00");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Greta Tamm", exact: true }).click();
  await expect(
    page
      .getByRole("dialog")
      .getByRole("row", { name: /Planned/ })
      .first(),
  ).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Correct the hours of Greta Tamm" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("From").fill(`${on(-2)}T00:00`);
  await dialog.getByLabel("Until").fill(`${on(-2)}T02:00`);
  await dialog.getByLabel("Why").fill("worked without the desk open");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toBeHidden();
  await page.getByLabel(/^When, in/).fill(`${on(-2)}T00:30`);
  await page.getByRole("button", { name: "Show who was on" }).click();
  await expect(
    page
      .getByRole("list", { name: "Who was on" })
      .getByText(/worked without the desk open/)
      .first(),
  ).toBeVisible();

  await page.getByRole("button", { name: "Take a roster in" }).click();
  const roster = `email,start,end\ngreta@northwind.example,${on(60)} 08:00,${on(60)} 16:00\nnobody@northwind.example,${on(60)} 08:00,${on(60)} 16:00\n`;
  await dialog
    .getByLabel("CSV file")
    .setInputFiles({ name: "roster.csv", mimeType: "text/csv", buffer: Buffer.from(roster) });
  await expect(dialog.getByText(/Nobody with the address nobody@northwind.example works here/)).toBeVisible();
  await expectNoViolations(page);
  const layOut = dialog.getByRole("button", { name: /Lay out 1 shift|Lay it out/ });
  if (await layOut.isEnabled()) await layOut.click();
  await expect(dialog.getByText(/1 shift laid out|stands already/)).toBeVisible();
});
