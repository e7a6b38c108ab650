import { expect, test } from "@playwright/test";
import { DESK, postAs, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";
import { uniqueWord } from "../support/unique-word";

// What is promised holds for the whole desk: nobody else's turns stand in this one.
let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  own = await openOwnHouse();
});
test.afterAll(() => own.close());

test("hours are stated with their holidays, and a target is counted in them, changed and ended", async ({
  page,
}) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/targets`);
  await expect(page.getByRole("row", { name: /Email, where nothing above fits/ })).toContainText("4 h");
  await expectNoViolations(page);

  await page.getByRole("link", { name: "Add hours" }).click();
  const name = `Office ${uniqueWord()}`;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Time zone").fill("Europe/Berlin");
  await page.getByRole("button", { name: /Add span.*Monday/ }).click();
  await page.getByLabel("Monday, span 1, until").fill("12:00");
  await page.getByLabel("Monday, span 2, from").fill("11:00");
  await page.getByLabel("Monday, span 2, until").fill("17:00");
  await page.getByRole("combobox", { name: "Country" }).click();
  await page.getByRole("option", { name: "Germany", exact: true }).click();
  await page.getByRole("combobox", { name: "Region" }).click();
  await page.getByRole("option", { name: "Berlin", exact: true }).click();
  await page.getByRole("checkbox", { name: /International Women's Day/ }).uncheck();
  await expect(page.getByText("International Women's Day · open")).toBeVisible();
  await expect(page.getByRole("link", { name: "date-holidays" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Add the hours" }).click();
  await expect(
    page.locator("main [role=alert]").getByText(/The span 09:00–12:00 reaches into the one behind it/),
  ).toBeVisible();
  await page.getByLabel("Monday, span 2, from").fill("13:00");
  await page.getByRole("button", { name: "Add the hours" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page.getByText("Mon 09:00–12:00, 13:00–17:00 · Tue–Fri 09:00–18:00")).toBeVisible();

  await page.getByRole("button", { name: "Add a target" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Channel" }).click();
  await page.getByRole("option", { name: "Email", exact: true }).click();
  await dialog.getByLabel("Answer within").fill("2");
  await dialog.getByRole("combobox", { name: "Unit" }).click();
  await page.getByRole("option", { name: "hours", exact: true }).click();
  await dialog.getByRole("combobox", { name: "Counted in" }).click();
  await page.getByRole("option", { name, exact: true }).click();
  await expect(
    dialog.getByText(/Email: turns that start from now on are promised an answer within 2 h, counted in/),
  ).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Promise it from now on" }).click();
  const row = page.getByRole("row", { name: /^Email 2 h/ });
  await expect(row).toContainText(name);

  await page.getByRole("button", { name: "Change the target of Email" }).click();
  await dialog.getByLabel("Answer within").fill("3");
  await dialog.getByRole("button", { name: "Change it from now on" }).click();
  await expect(page.getByRole("row", { name: /^Email 3 h/ })).toBeVisible();
  await page.getByRole("button", { name: `End ${name}` }).click();
  await page.getByRole("button", { name: "End the hours" }).click();
  await expect(page.getByText(/Targets are still counted in these hours: 1/)).toBeVisible();
  await page.getByRole("button", { name: "More deeds on the target of Email" }).click();
  await page.getByRole("menuitem", { name: "End this target" }).click();
  await page.getByRole("button", { name: "End the target" }).click();
  await expect(page.getByRole("row", { name: /^Email 3 h/ })).toBeHidden();
});

test("leads read what is promised and change nothing; agents do not come there", async ({ page }) => {
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/targets`);
  await expect(page.getByRole("heading", { name: "Targets and hours" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a target" })).toBeHidden();
  const refused = await page.request.post(`${DESK()}/api/v1/targets`, {
    headers: { authorization: "Bearer sandbox-lead" },
    data: { seconds: 600 },
  });
  expect(refused.status()).toBe(403);
});

test("whoever has a turn is told when it is nearly due, and may have no sound of it", async ({ page }) => {
  test.setTimeout(150_000);
  const headers = { authorization: "Bearer sandbox-admin" };
  const made = await page.request.post(`${DESK()}/api/v1/targets`, {
    headers,
    data: { channel: "x", seconds: 60, warnShares: [50] },
  });
  expect(made.status()).toBe(201);
  await signInAs(page, "Greta Tamm");
  const word = uniqueWord();
  await postAs(`waits_${word}`.slice(0, 15), `@NorthwindHelp where is my ${word} suitcase?`);
  const queue = page.getByRole("list", { name: "Conversations" });
  await queue.getByRole("listitem").filter({ hasText: word }).getByRole("link").click();
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
  const [, id] = /inbox\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
  const taken = await page.request.post(`${DESK()}/api/v1/conversations/${id}/take`, {
    headers: { authorization: "Bearer sandbox-agent" },
  });
  expect(taken.ok()).toBe(true);
  await expect(page.getByText(/^Nearly due: /).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: /Greta Tamm: / }).click();
  const sound = page.getByRole("switch", { name: "Sound when my turn is nearly due" });
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/agents/me"));
  await sound.uncheck();
  expect((await saved).ok()).toBe(true);
  await page.reload();
  await page.getByRole("button", { name: /Greta Tamm: / }).click();
  await expect(sound).not.toBeChecked();
});
