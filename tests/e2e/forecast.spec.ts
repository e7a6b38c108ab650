import { expect, type Locator, test } from "@playwright/test";
import { DESK, signInAs } from "../support/desk";
import { openHouseDesk } from "../support/house-desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";

// What is expected and by which rule it becomes people holds for the whole desk.
let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  own = await openOwnHouse();
  const desk = await openHouseDesk(own.house);
  const made = {
    zone: "Europe/Berlin",
    week: Array.from({ length: 7 }, () => Array.from({ length: 48 }, (_, slot) => (slot === 24 ? 94 : 10))),
    trend: 1,
    days: 53,
    leftOut: [],
    heldOutError: 0.14,
    storms: [{ on: "2026-11-10", arrivals: 4120, usual: 980 }],
    channels: [{ channel: "x", share: 1, samples: 12, measuredSeconds: 400 }],
    madeAt: new Date(),
  };
  await desk.database.db.loadForecast.upsert({ where: { id: 1 }, create: { id: 1, ...made }, update: made });
  await desk.database.db.coverPolicy.update({ where: { id: 1 }, data: { handlingSeconds: 180 } });
  await desk.close();
});
test.afterAll(() => own.close());

test("a half hour opens to its sum, and a known event changes it", async ({ page }) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/coverage/forecast`);
  const noon = page.getByRole("button", { name: /Wednesday.* 12:00: 94 arrivals, 12 people required/ });
  const sum = page.getByRole("dialog", { name: /The sum of Wednesday/ });
  await untilShown(noon, sum);
  await expect(sum.getByRole("row", { name: /94 arrivals × 180 s ÷ 1800 s/ })).toContainText("9.4 E");
  await expect(sum.getByRole("row", { name: /9.4 E ÷ 85 %/ })).toContainText("12");
  await expect(sum.getByRole("row", { name: /To roster/ })).toContainText("18");
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(noon).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: /Wednesday.* 12:30: 10 arrivals/ })).toBeFocused();
  await expect(page.getByText(/4,120 arrivals, usually 980/)).toBeVisible();
  await expect(page.getByText(/fewer than 30 measured/)).toBeVisible();

  const name = `Sale ${Date.now()}`;
  await page.getByRole("link", { name: "The week after" }).click();
  await expect(page).toHaveURL(/week=/);
  const monday = new URL(page.url()).searchParams.get("week") ?? "";
  const dialog = page.getByRole("dialog", { name: "Add an event" });
  await untilShown(page.getByRole("button", { name: "Add an event" }), dialog);
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("From").fill(`${monday}T12:00`);
  await dialog.getByLabel("To", { exact: true }).fill(`${monday}T11:00`);
  await dialog.getByLabel("Times the usual").fill("3");
  await dialog.getByRole("button", { name: "Add event" }).click();
  await expect(dialog.getByText(/The event ends after it begins/)).toBeVisible();
  await dialog.getByLabel("To", { exact: true }).fill(`${monday}T12:30`);
  await dialog.getByRole("button", { name: "Add event" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: /Monday.* 12:00: 282 arrivals, 34 people required/ }).click();
  await expect(page.getByRole("dialog", { name: /The sum of Monday/ })).toContainText(
    `94 in a usual week × 3 ${name}`,
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: `Remove ${name}` }).click();
  await page.getByRole("button", { name: "Remove event" }).click();
  await expect(
    page.getByRole("button", { name: /Monday.* 12:00: 94 arrivals, 12 people required/ }),
  ).toBeVisible();
});

test("the storm slider says what falls under and what would hold it, and two admins don't overwrite each other", async ({
  page,
}) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/coverage/forecast`);
  await expect(page.getByText(/168 hours fall under 90 % in 10 min/)).toBeVisible();
  const slider = page.getByRole("slider", { name: "Storm" });
  const more = async () =>
    Number(
      /([\d,]+) more shifts/
        .exec((await page.getByText(/more shifts/).textContent()) ?? "")?.[1]
        ?.replace(",", ""),
    );
  const usual = await more();
  await slider.fill("3");
  await expect(page.getByText("if arrivals triple")).toBeVisible();
  await expect.poll(more).toBeGreaterThan(2 * usual);

  const desk = await openHouseDesk(own.house);
  const policy = page.getByLabel("Minimum cover");
  await policy.fill("4");
  await desk.database.db.coverPolicy.update({ where: { id: 1 }, data: { changeNumber: { increment: 1 } } });
  await page.getByRole("button", { name: "Save the rules" }).click();
  await expect(page.getByText(/Somebody changed these rules in the meantime/)).toBeVisible();
  await expect(policy).toHaveValue("4");
  await page.reload();
  await page.getByLabel("Minimum cover").fill("4");
  await page.getByRole("button", { name: "Save the rules" }).click();
  await expect(
    page.getByRole("button", { name: /Tuesday.* 09:00: 10 arrivals, 4 people required/ }),
  ).toBeVisible();
  await desk.database.db.coverPolicy.update({ where: { id: 1 }, data: { minimumCover: 2 } });
  await desk.close();
});

/** A page that is drawn may not listen yet: presses until it does. */
async function untilShown(button: Locator, shown: Locator): Promise<void> {
  await expect(async () => {
    if (!(await shown.isVisible())) await button.click();
    await expect(shown).toBeVisible({ timeout: 2000 });
  }).toPass();
}
