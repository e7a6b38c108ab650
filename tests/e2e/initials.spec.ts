import { expect, test } from "@playwright/test";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";

test("initials of twelve letters, an emoji and a colleague's are refused with a sentence, the text kept", async ({
  page,
}) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/initials`);
  await expect(page.getByRole("rowheader", { name: "Greta Tamm" })).toBeVisible();
  await page.getByRole("button", { name: "Change what Noah Lind signs with" }).click();
  const dialog = page.getByRole("dialog");
  const field = dialog.getByLabel("Initials");
  for (const [typed, sentence] of [
    ["ABCDEFGHIJKL", /at most 5 letters; these have 12/],
    ["N😊", /letters only; take out “😊”/],
    ["gt", /GT belong to Greta Tamm/],
  ] as const) {
    await field.fill(typed);
    await dialog.getByRole("button", { name: "Save initials" }).click();
    await expect(dialog.getByText(sentence)).toBeVisible();
    await expect(field).toHaveValue(typed);
  }
  await expect(dialog.getByRole("button", { name: "Use NLi", exact: true })).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("link", { name: "Our feed" }).click();
  await expect(page.getByRole("heading", { name: "Our feed" })).toBeVisible();
  await expectNoViolations(page);
});

test("a stranger learns who signs only after the agent said yes, and not any more after no", async ({
  browser,
  page,
  request,
}) => {
  const ask = (path: string) =>
    request.get(`${DESK()}/who/${path}`, { headers: { "accept-language": "de" } });
  const status = async () => (await ask("NorthwindAir/NL")).status();
  const noah = await (await browser.newContext()).newPage();
  await signInAs(noah, "Noah Lind");
  await noah.goto(`${DESK()}/my-signature`);
  const consent = noah.getByRole("switch", { name: "Show me there" });
  await consent.uncheck();
  await expect.poll(status).toBe(404);
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/initials`);
  await page.getByRole("combobox", { name: "Account" }).click();
  await page.getByRole("option", { name: "@NorthwindAir" }).click();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  const open = page.getByRole("switch", { name: /Strangers may ask/ });
  await expect(open).toBeVisible();
  if (!(await open.isChecked())) {
    await open.check();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  }
  const [hidden, unknown] = [await ask("NorthwindAir/NL"), await ask("Nobody/QQ")];
  expect([hidden.status(), unknown.status()]).toEqual([404, 404]);
  expect(await unknown.text()).toBe(await hidden.text());
  await consent.check();
  await expect.poll(status).toBe(200);
  const shown = await ask("NorthwindAir/NL");
  expect(await shown.text()).toContain("Noah antwortet für");
  expect(await shown.text()).not.toContain("Lind");
  expect(shown.headers()["content-security-policy"]).toContain("'nonce-");
  await consent.uncheck();
  await expect.poll(status).toBe(404);
});
