import { expect, test } from "@playwright/test";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";

// Who is planned decides what is missing: nobody else's shifts stand in this one.
let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  own = await openOwnHouse();
});
test.afterAll(() => own.close());

const HOUR = 3_600_000;
const wall = (at: number) => new Date(at).toISOString().slice(0, 16);

async function asAdmin<T>(path: string, body?: unknown, method = body ? "POST" : "GET"): Promise<T> {
  const response = await fetch(`${DESK()}/api/v1${path}`, {
    method,
    headers: { "content-type": "application/json", authorization: "Bearer sandbox-admin" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect(response.ok, `${path} ${response.status}`).toBe(true);
  return (await response.json()) as T;
}

test("somebody is sick today: entered in two clicks, asked of a colleague, taken by the first yes", async ({
  page,
  browser,
}) => {
  const { data: agents } = await asAdmin<{ data: { id: string; displayName: string }[] }>("/agents");
  const idOf = (name: string) => agents.find(({ displayName }) => displayName === name)?.id ?? "";
  // From the next full hour on, so that it is ahead whatever the time.
  const start = (Math.floor(Date.now() / HOUR) + 1) * HOUR;
  await asAdmin("/shifts", {
    ...{ agentId: idOf("Greta Tamm"), zone: "Etc/UTC" },
    ...{ startLocal: wall(start), endLocal: wall(start + 8 * HOUR) },
  });

  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/coverage/cover?days=14&from=${wall(start + 72 * HOUR).slice(0, 10)}`);
  const row = page.getByRole("slider").first();
  await row.focus();
  await expect(page.getByText("Nobody is planned.")).toBeVisible();
  await page.keyboard.press("End");
  await expect(row).toHaveAttribute("aria-valuetext", /23:45–00:00/);
  await expectNoViolations(page);

  await page.getByRole("button", { name: /Sick today.*Greta Tamm/ }).click();
  await page.getByRole("button", { name: "Enter the absence" }).click();
  const dialog = page.getByRole("dialog", { name: /Who can work/ });
  await expect(dialog.getByText("In place of Greta Tamm")).toBeVisible();
  for (const { displayName } of agents) {
    const box = dialog.getByRole("checkbox", { name: displayName, exact: true });
    if ((await box.count()) > 0 && (await box.isEnabled()))
      await box.setChecked(displayName === "Linda Moss");
  }
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Ask 1 person" }).click();
  const asked = page.getByRole("list", { name: "Stretches somebody was asked for" });
  await expect(asked).toContainText("Linda Moss: no answer yet");

  const hers = await browser.newPage();
  await signInAs(hers, "Linda Moss");
  await hers.goto(`${DESK()}/my-shifts`);
  await hers.getByRole("button", { name: /I take it/ }).click();
  await expect(hers.getByRole("list", { name: "Shifts you were asked to take" })).toContainText("Yours");
  await hers.close();
  await page.reload();
  await expect(asked).toContainText("Linda Moss: yes");
  await expect(asked).toContainText("Filled");
});
