import { expect, type Page, test } from "@playwright/test";
import { ADMIN, AGENT, call, LEAD, me, read } from "../support/api";
import { postAs, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";
import { queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

// Shifts laid out here would say of everybody else that they are not on one.
let house: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  house = await openOwnHouse();
});
test.afterAll(() => house.close());

interface State {
  displayName: string;
  state: string;
}
const stateOf = async (name: string) =>
  (await read<{ data: State[] }>("/agents/states", LEAD)).data.find(({ displayName }) => displayName === name)
    ?.state;

/** A published shift from and to so many minutes from now. */
async function shift(headers: Record<string, string>, from: number, to: number): Promise<string> {
  const { id: agentId } = await me(headers);
  const wall = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16);
  const wish = {
    agentId,
    zone: "Etc/UTC",
    startLocal: wall(from),
    endLocal: wall(to),
    force: { reason: "A shift of a test" },
  };
  const { status, body } = await call("POST", "/shifts", ADMIN, wish);
  expect(status, body).toBe(201);
  return (JSON.parse(body) as { id: string }).id;
}

const notice = (page: Page) => page.getByRole("region", { name: /Notices/ });

async function waiting(page: Page, who: string): Promise<string> {
  await postAs(who, `@NorthwindHelp my parcel is not here, ${uniqueWord()}`);
  await queueRow(page, who).getByRole("link").click({ timeout: 60_000 });
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
  return page.url().split("/").pop() ?? "";
}

test("one's own state is said by two keys, shown with its minutes and taken back", async ({ page }) => {
  await signInAs(page, "Linda Moss");
  const rail = page.getByRole("navigation", { name: "Desk" });
  await expect(rail.getByRole("listitem").filter({ hasText: "Linda" })).toBeVisible();
  await page.locator("body").press("w");
  await page.keyboard.press("b");
  await expect(notice(page)).toContainText("You are on a break");
  await expect(rail.getByRole("listitem").filter({ hasText: "Linda" })).toContainText(/break \d+ min/);
  expect(await stateOf("Linda Moss")).toBe("break");
  await rail.getByRole("button", { name: /Linda Moss: state/ }).click();
  await expect(page.getByRole("radio", { name: "On a break" })).toBeChecked();
  await expectNoViolations(page);
  await page.getByRole("radio", { name: "Here" }).check();
  await expect(notice(page)).toContainText("You are here");
  expect(await stateOf("Linda Moss")).toBe("here");
});

test("who is on shift stands in the rail; a conversation goes out by turn and back to the queue after the shift", async ({
  page,
}) => {
  const laid = [await shift(LEAD, -60, 240)];
  try {
    await signInAs(page, "Ana Ruiz");
    const onShift = page.getByRole("region", { name: "On shift now" });
    await expect(onShift.getByRole("listitem").filter({ hasText: "Ana, lead" })).toContainText("0 open");
    const id = await waiting(page, `turn${uniqueWord()}`);
    await page.getByRole("button", { name: "Assigned to Nobody. Change it" }).click();
    await page.getByRole("menuitem", { name: "Hand out by turn" }).click();
    await expect(notice(page)).toContainText(/Ana Ruiz’s turn: .*1 of 5/);
    const { id: greta } = await me(AGENT);
    expect((await call("POST", `/conversations/${id}/assign`, ADMIN, { agentId: greta })).status).toBe(200);
    laid.push(await shift(AGENT, -120, -1));
    const holder = async () =>
      (await read<{ assignee: { id: string } | null }>(`/conversations/${id}`, ADMIN)).assignee?.id ?? null;
    await expect.poll(holder, { timeout: 60_000 }).toBeNull();
  } finally {
    for (const id of laid) await call("DELETE", `/shifts/${id}`, ADMIN);
  }
});
