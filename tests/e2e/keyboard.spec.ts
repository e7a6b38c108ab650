import { expect, test } from "@playwright/test";
import { ADMIN, call, read } from "../support/api";
import { pressOn, tabTo } from "../support/by-keyboard";
import { DESK, messageAs, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { openRow, queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const HELP = "1100000000000000111";

test("two handles are linked with evidence, and a new address is added, without a mouse", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAs(page, "Greta Tamm");
  await postAs("otto_home", `@NorthwindHelp my parcel went astray, ${uniqueWord()}`);
  await messageAs("otto_shop", HELP, `The parcel for the shop, ${uniqueWord()}`);
  await expect(queueRow(page, "otto_shop")).toBeVisible({ timeout: 30_000 });
  await openRow(page, "otto_home");
  const person = page.getByRole("complementary", { name: "Person" });
  await pressOn(page, person.getByRole("button", { name: "Link a handle…" }));
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Address, number or @name")).toBeFocused();
  await page.keyboard.type("@otto_sh");
  await pressOn(page, dialog.getByRole("button", { name: /@otto_shop/ }));
  await tabTo(page, dialog.getByRole("radio").first());
  for (let steps = 0; !(await dialog.getByLabel("Something else").isChecked()); steps++) {
    expect(steps).toBeLessThan(12);
    await page.keyboard.press("ArrowDown");
  }
  await tabTo(page, dialog.getByLabel("What makes you sure"));
  await page.keyboard.type("Said so on the phone");
  await expectNoViolations(page);
  await pressOn(page, dialog.getByRole("button", { name: "Link", exact: true }));
  await expect(dialog).toHaveCount(0);
  await expect(person.getByText("@otto_shop").first()).toBeVisible();

  await pressOn(page, person.getByRole("button", { name: "Link a handle…" }));
  const address = `${uniqueWord()}@mail.example`;
  await page.keyboard.type(address);
  await pressOn(page, dialog.getByRole("button", { name: /Nobody wrote from it yet/ }));
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("a list of customers is checked and taken in without a mouse", async ({ page }) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/import`);
  await tabTo(page, page.getByRole("button", { name: "Choose a list" }));
  const chosen = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  const number = uniqueWord();
  const csv = `number,name,email\n${number},Kay Board,${number}@mail.example\n`;
  await (await chosen).setFiles({ name: "keys.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await pressOn(page, page.getByRole("button", { name: "Check the list" }));
  await expect(page.getByRole("status").filter({ hasText: "Checked, nothing written" })).toBeVisible({
    timeout: 30_000,
  });
  await pressOn(page, page.getByRole("button", { name: "Import 1 row" }));
  await expect(page.getByRole("status").filter({ hasText: "Done" })).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(page);
});

test("how long things are kept is looked at and changed without a mouse", async ({ page }) => {
  const { days: before } = await read<{ days: Record<string, number | null> }>("/retention", ADMIN);
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/privacy`);
  await tabTo(page, page.getByLabel("Calls: days kept"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("9000");
  await pressOn(page, page.getByRole("button", { name: "Preview" }));
  await expect(page.getByText("Nothing would go tonight.")).toBeVisible();
  await expectNoViolations(page);
  await pressOn(page, page.getByRole("button", { name: "Save" }), "Space");
  await expect(page.getByText("The next night goes by this").first()).toBeVisible();
  const { days } = await read<{ days: Record<string, number | null> }>("/retention", ADMIN);
  expect(days).toEqual({ ...before, call: 9000 });
  expect((await call("PUT", "/retention", ADMIN, { call: before.call ?? null })).status).toBe(200);
});
