import { expect, type Page, test } from "@playwright/test";
import { ADMIN, AGENT, call, LEAD, me, read } from "../support/api";
import { DESK, postAs, signInAs } from "../support/desk";
import { until } from "../support/house-desk";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

interface Row {
  id: string;
  preview: string;
  customer: { displayName: string };
}

/** Somebody writes to care, and Ana gives the conversation to Greta. */
async function given(): Promise<Row> {
  const word = uniqueWord();
  await postAs(`noted${word.slice(0, 8)}`, `@NorthwindHelp my parcel is late ${word}`);
  const row = await until("the conversation", async () => {
    const { data } = await read<{ data: Row[] }>("/conversations?sort=newest&limit=20", ADMIN);
    return data.find(({ preview }) => preview.includes(word));
  });
  const { id: agentId } = await me(AGENT);
  const { status, body } = await call("POST", `/conversations/${row.id}/assign`, LEAD, { agentId });
  expect(status, body).toBe(200);
  return row;
}

const bell = (page: Page) => page.getByRole("button", { name: /^Notifications, / }).filter({ visible: true });

test("an agent hears live of what is given to them, puts it away and takes that back, all by keyboard", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/my-day`);
  const { customer } = await given();
  await expect(bell(page)).toHaveAccessibleName(/(one|\d+) unread/);
  await bell(page).focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Notifications" });
  const line = panel.getByRole("listitem").filter({ hasText: customer.displayName });
  await expect(line.getByRole("link", { name: /unread/ })).toBeVisible();
  await expect(line).toContainText("Ana Ruiz gave you the conversation");
  await expectNoViolations(page, "[role=dialog]");
  await line.getByRole("button", { name: /^Mark .* as read$/ }).press("Enter");
  await expect(line.getByRole("link", { name: /unread/ })).toBeHidden();
  await line.getByRole("button", { name: /^Mark .* as unread$/ }).press("Enter");
  await expect(line.getByRole("link", { name: /unread/ })).toBeVisible();
  await panel.getByRole("button", { name: "Mark all read" }).press("Enter");
  await expect(bell(page)).toHaveAccessibleName(/none unread/);
});

test("a conversation that is opened takes its notifications with it, on every screen", async ({
  page,
  context,
}) => {
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/my-day`);
  const other = await context.newPage();
  await other.goto(`${DESK()}/my-day`);
  const { id, customer } = await given();
  await expect(bell(other)).toHaveAccessibleName(/(one|\d+) unread/);
  await bell(other).click();
  const panel = other.getByRole("dialog", { name: "Notifications" });
  const line = panel.getByRole("listitem").filter({ hasText: customer.displayName });
  await expect(line.getByRole("link", { name: /unread/ })).toBeVisible();
  await page.goto(`${DESK()}/inbox/${id}`);
  await expect(line.getByRole("link", { name: /unread/ })).toBeHidden();
  await expect(line).toBeVisible();
  const { data } = await read<{ data: { conversationId: string }[] }>("/notifications?unread=true", AGENT);
  expect(data.filter(({ conversationId }) => conversationId === id)).toEqual([]);
});

test("an agent chooses what reaches them how, and when nothing rings", async ({ page }) => {
  await signInAs(page, "Linda Moss");
  await page.goto(`${DESK()}/my-day/notifications`);
  const sound = page.getByRole("checkbox", { name: "A colleague mentions me, on shift: Sound" });
  const was = await sound.isChecked();
  await sound.press("Space");
  const quiet = page.getByRole("switch", { name: "Keep quiet hours" });
  if (!(await quiet.isChecked())) await quiet.press("Space");
  await page.getByLabel("From", { exact: true }).fill("21:30");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Kept", { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(sound).toBeChecked({ checked: !was });
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("21:30");
  await expectNoViolations(page);
});
