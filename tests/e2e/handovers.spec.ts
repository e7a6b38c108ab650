import { expect, test } from "@playwright/test";
import { ADMIN, type AgentAnswer, call, read } from "../support/api";
import { DESK, postAs, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";
import { uniqueWord } from "../support/unique-word";

let close: (() => Promise<void>) | undefined;
test.beforeEach(async () => {
  ({ close } = await openOwnHouse());
});
test.afterEach(async () => {
  await close?.();
});

const MINUTE = 60_000;
const wall = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString().slice(0, 16);

interface Row {
  id: string;
  customer: { displayName: string };
}

test("a sheet written by the end of a shift is accepted by name line by line, the rest in a group, and found again", async ({
  page,
}) => {
  test.slow();
  const people = (await read<{ data: AgentAnswer[] }>("/agents", ADMIN)).data;
  const idOf = (name: string) => people.find(({ displayName }) => displayName === name)?.id;
  const wishes = [`in ${uniqueWord()}`, `at ${uniqueWord()}`, `near ${uniqueWord()}`, `by ${uniqueWord()}`];
  for (const [n, wish] of wishes.entries())
    await postAs(`watch_${"abcd"[n]}`, `@NorthwindHelp where is my bag ${wish}?`);
  const waiting = async () => (await read<{ data: Row[] }>("/conversations?assignee=none", ADMIN)).data;
  await expect.poll(async () => (await waiting()).length, { timeout: 60_000 }).toBe(4);
  for (const { id } of await waiting())
    await call("POST", `/conversations/${id}/assign`, ADMIN, { agentId: idOf("Greta Tamm") });
  const lay = async (name: string, startLocal: string, endLocal: string) => {
    const shift = { agentId: idOf(name), zone: "Etc/UTC", startLocal, endLocal, force: { reason: "test" } };
    const { status, body } = await call("POST", "/shifts", ADMIN, shift);
    expect(status, body).toBe(201);
  };
  await lay("Linda Moss", wall(-10), wall(240));
  await lay("Greta Tamm", wall(-240), wall(10));
  const sheets = async () => (await read<{ data: { id: string }[] }>("/handovers", ADMIN)).data;
  await expect.poll(async () => (await sheets()).length, { timeout: 60_000 }).toBe(1);
  const [sheet] = await sheets();
  const noted = await read<{ lines: { id: string; customerName: string }[] }>(
    `/handovers/${sheet?.id}`,
    ADMIN,
  );
  const third = noted.lines[2];
  const step = `Ask the belt in hall ${uniqueWord()}`;
  const note = await call("PATCH", `/handovers/${sheet?.id}/lines/${third?.id}`, ADMIN, { nextStep: step });
  expect(note.status, note.body).toBe(204);

  await signInAs(page, "Linda Moss");
  await expect(
    page.getByRole("strong").filter({ hasText: "Greta Tamm hands over 4 lines to you" }),
  ).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "Look and accept" }).click();
  await expect(page.getByRole("heading", { name: "Greta Tamm hands over to Linda Moss" })).toBeVisible();
  await expect(page.getByText("4 of 4 open").filter({ visible: true })).toBeVisible();
  await expect(page.getByText(step).filter({ visible: true })).toBeVisible();
  await expectNoViolations(page);

  const lines = page.getByRole("region", { name: /Waiting customers/ }).getByRole("listitem");
  await page.keyboard.press("j");
  await expect(lines.nth(0)).toBeFocused();
  await page.keyboard.press("a");
  await expect(lines.nth(0).getByText(/Accepted by Linda Moss/)).toBeVisible();
  await expect(lines.nth(1)).toBeFocused();
  await page.keyboard.press("d");
  await page.getByLabel("Why").fill("Their language is not mine");
  await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await expect(lines.nth(1).getByText(/Declined by Linda Moss: Their language/)).toBeVisible();
  await page.getByRole("button", { name: "Accept all 2: Waiting customers" }).click();
  await expect(page.getByText("All 4 settled")).toBeVisible();

  const mine = async () =>
    (await read<{ data: Row[] }>(`/conversations?assignee=${idOf("Linda Moss")}`, ADMIN)).data;
  await expect.poll(async () => (await mine()).length).toBe(3);
  expect(await waiting()).toHaveLength(1);

  await page.goto(`${DESK()}/handovers`);
  const list = page.getByRole("region", { name: "All sheets" });
  await expect(list.getByRole("link", { name: /Greta Tamm to Linda Moss/ })).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel("Words").fill("nobody wrote this");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("heading", { name: "No sheet matches." })).toBeVisible();
  await page.getByLabel("Words").fill(step);
  await page.getByRole("button", { name: "Find" }).click();
  await list.getByRole("link", { name: /Greta Tamm to Linda Moss/ }).click();
  await expect(page.getByText("All 4 settled")).toBeVisible();
  await expect(page.getByText(step)).toBeVisible();
});
