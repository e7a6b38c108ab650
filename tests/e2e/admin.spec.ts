import { expect, type Page, test } from "@playwright/test";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";

const alerts = (page: Page) => page.locator("main [role=alert]");

/** Presses a save and waits for its answer. */
async function save(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name }).click();
  await answered;
}

async function authorizeAs(page: Page, username: string): Promise<void> {
  await page.waitForURL(/\/i\/oauth2\/authorize/);
  await page.getByPlaceholder("@username").fill(username);
  await page.getByRole("button", { name: "Authorize app" }).click();
}

test.describe("accounts", () => {
  test("an account is connected by OAuth, checked, vouched for, disconnected and connected again", async ({
    page,
  }) => {
    await signInAs(page, "Ida Holm");
    await page.goto(`${DESK()}/accounts`);
    await page.getByRole("button", { name: "Connect an account on X" }).click();
    await authorizeAs(page, "NorthwindCargo");
    await expect(page).toHaveURL(/\/accounts\/[0-9a-f-]{36}/);
    await expect(page.getByText("@NorthwindCargo is connected.")).toBeVisible();
    await page.getByRole("button", { name: "Check now" }).click();
    await expect(page.getByText("Direct messages open to everyone", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: /Confirm by hand.*Direct messages/ }).click();
    await expect(page.getByText(/Confirmed by Ida Holm/)).toBeVisible();
    await page.getByRole("button", { name: "Disconnect", exact: true }).click();
    await page.getByRole("button", { name: "Disconnect @NorthwindCargo" }).click();
    await expect(page.getByText("Not connected yet. An admin can connect it.")).toBeVisible();
    await page.getByRole("button", { name: "Connect @NorthwindCargo" }).click();
    await authorizeAs(page, "NorthwindCargo");
    await expect(page.getByText("@NorthwindCargo is connected.")).toBeVisible();
  });

  test("a no on X's page and another account there change nothing and say what to do", async ({ page }) => {
    await signInAs(page, "Ida Holm");
    await page.goto(`${DESK()}/accounts`);
    await page.getByRole("button", { name: "Connect an account on X" }).click();
    await page.waitForURL(/\/i\/oauth2\/authorize/);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(alerts(page).getByText(/Somebody said no on the provider's page/)).toBeVisible();
    await page.getByRole("link", { name: "@NorthwindAir", exact: true }).click();
    await page.getByRole("button", { name: "Reconnect @NorthwindAir" }).click();
    await authorizeAs(page, "somebody_else");
    await expect(alerts(page).getByText(/signed in at the provider as another account/)).toBeVisible();
  });

  test("a callback nobody began in this session is refused", async ({ page }) => {
    await signInAs(page, "Ida Holm");
    await page.goto(`${DESK()}/accounts/connect?state=${"a".repeat(43)}&code=stolen`);
    await expect(alerts(page).getByText(/began in another session/)).toBeVisible();
  });

  test("settings and rights are kept, and a value out of range is marked with nothing lost", async ({
    page,
  }) => {
    await signInAs(page, "Ida Holm");
    await page.goto(`${DESK()}/accounts`);
    await page.getByRole("link", { name: "@NorthwindAir", exact: true }).click();
    await page.getByLabel("Name on the desk").fill("Northwind the airline");
    await page.getByLabel("Reopen within days").fill("400");
    await page.getByRole("button", { name: "Save settings" }).click();
    await expect(page.getByText("Enter 0 to 90 days.")).toBeVisible();
    await expect(page.getByLabel("Name on the desk")).toHaveValue("Northwind the airline");
    await page.getByLabel("Reopen within days").fill("14");
    await page.getByRole("button", { name: "Save settings" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.getByRole("checkbox", { name: "Brand may read private words" }).check();
    await save(page, "Save rights");
    await page.reload();
    await expect(page.getByLabel("Reopen within days")).toHaveValue("14");
    await expect(page.getByRole("checkbox", { name: "Brand may read private words" })).toBeChecked();
    await page.getByRole("checkbox", { name: "Brand may read private words" }).uncheck();
    await save(page, "Save rights");
  });
});

test("an agent is invited with initials proposed on a clash, deactivated and brought back", async ({
  page,
}) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/agents`);
  await page.getByRole("button", { name: "Invite an agent" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Gustav Thal");
  await dialog.getByLabel("Initials").fill("GT");
  await dialog.getByLabel("Email address").fill("gustav");
  await dialog.getByRole("button", { name: "Make the invite link" }).click();
  await expect(dialog.getByText("Enter an address such as")).toBeVisible();
  await dialog.getByLabel("Email address").fill("gustav@northwind.example");
  await dialog.getByRole("checkbox", { name: "Care" }).check();
  await dialog.getByRole("button", { name: "Make the invite link" }).click();
  await expect(dialog.getByText(/Greta Tamm/)).toBeVisible();
  await dialog.getByRole("button", { name: "Use GTh", exact: true }).click();
  await dialog.getByRole("button", { name: "Make the invite link" }).click();
  await expect(dialog.getByLabel("Invite link")).toHaveValue(/\/invite\/[\w-]{40,}$/);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await page.getByRole("link", { name: "Gustav Thal" }).click();
  await page.getByRole("button", { name: "Deactivate Gustav Thal" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question.getByText(/still leaves, signed \^GTh/)).toBeVisible();
  await question.getByRole("button", { name: "Deactivate Gustav Thal" }).click();
  await expect(page.getByText("Deactivated.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Reactivate Gustav Thal" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Reactivate Gustav Thal" }).click();
  await expect(page.getByRole("button", { name: "Deactivate Gustav Thal" })).toBeVisible();
});

test("teams are added, named and deleted, and one in use stays with the reason said", async ({ page }) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/agents`);
  await page.getByLabel("New team").fill("Night");
  await page.getByRole("button", { name: "Add the team" }).click();
  await page.getByRole("button", { name: "Rename Night" }).click();
  await page.getByLabel("Name of the team").fill("Late");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Delete Late" }).click();
  await expect(page.getByRole("button", { name: "Delete Late" })).toHaveCount(0);
  await page.getByRole("button", { name: "Delete Care" }).click();
  await expect(page.getByText(/belong to this team/)).toBeVisible();
});

test("a key is shown once, works, and is refused after it was revoked", async ({ page }) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/keys`);
  await page.getByRole("button", { name: "Make a key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make the key" }).click();
  await expect(dialog.getByText("Enter a name of 1 to 80 characters.")).toBeVisible();
  await dialog.getByLabel("Name").fill("Booking system");
  await dialog.getByRole("button", { name: "Make the key" }).click();
  const key = await dialog.getByLabel("Key", { exact: true }).inputValue();
  const call = async () =>
    (await fetch(`${DESK()}/api/v1/conversations`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect(await call()).toBe(200);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Revoke Booking system" }).click();
  await page.getByRole("button", { name: "Revoke the key" }).click();
  await expect(page.getByText("No key yet")).toBeVisible();
  expect(await call()).toBe(401);
});

test("a lead keeps contact reasons: adds, moves, renames, retires and brings back", async ({ page }) => {
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/reasons`);
  await page.getByRole("button", { name: /New reason below Baggage/ }).click();
  await page.getByLabel("New reason below Baggage").fill("Pushchair");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "More for Pushchair" })).toBeVisible();
  await page.getByLabel("New reason below Baggage").fill("pushchair");
  await page.keyboard.press("Enter");
  await expect(alerts(page).filter({ hasText: /pushchair/i })).toBeVisible();
  await page.getByRole("button", { name: "Move Pushchair up" }).click();
  await expect(page.getByRole("button", { name: "Move Pushchair down" })).toBeEnabled();
  await page.getByRole("button", { name: "More for Pushchair" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByLabel("New name of Pushchair").fill("Stroller");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "More for Stroller" }).click();
  await page.getByRole("menuitem", { name: "Retire" }).click();
  await expect(page.getByRole("button", { name: "More for Stroller" })).toHaveCount(0);
  await page.getByText("Show retired reasons").click();
  await page.getByRole("button", { name: "More for Stroller" }).click();
  await page.getByRole("menuitem", { name: "Bring back" }).click();
  await expect(page.getByText("Stroller is back")).toBeVisible();
});

test("the audit says its chain is unbroken, filters, pages and exports", async ({ page }) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/audit`);
  await expect(page.getByText(/\d+ entr(y|ies), chain unbroken\./)).toBeVisible();
  await page.getByLabel("Who").click();
  await page.getByRole("option", { name: "Ida Holm" }).click();
  await page.getByLabel("From").fill("2020-01-01");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/actor=.*from=2020-01-01/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^audit-.*\.csv$/);
});

test("agents are led back to the inbox, leads see contact reasons only", async ({ page, browser }) => {
  await signInAs(page, "Greta Tamm");
  for (const path of [
    "accounts",
    "agents",
    "keys",
    "reasons",
    "security",
    "privacy",
    "quarantine",
    "audit",
  ]) {
    await page.goto(`${DESK()}/${path}`);
    await expect(page).toHaveURL(/\/inbox/);
  }
  const other = await (await browser.newContext()).newPage();
  await signInAs(other, "Ana Ruiz");
  await other.goto(`${DESK()}/accounts`);
  await expect(other).toHaveURL(/\/inbox/);
  await other.goto(`${DESK()}/reasons`);
  await expect(other.getByRole("heading", { name: "Contact reasons" })).toBeVisible();
  await other.context().close();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`the pages have no violation a checker finds at ${width}, light and dark`, async ({ page }) => {
    await signInAs(page, "Ida Holm");
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of [
        "accounts",
        "agents",
        "keys",
        "reasons",
        "security",
        "privacy",
        "quarantine",
        "audit",
      ]) {
        await page.goto(`${DESK()}/${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNoViolations(page);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways).toBeLessThanOrEqual(0);
      }
    }
  });
}
