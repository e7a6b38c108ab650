import { expect, test } from "@playwright/test";
import { call, LEAD } from "../support/api";
import { claimOf, offeredPerson } from "../support/claim-desk";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { send } from "../support/send";

test("somebody chooses without a script, a cookie or a login, changes their mind, and is paid once", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { link, makeGoodId } = await offeredPerson();
  const visitor = await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
  const page = await visitor.newPage();
  await page.goto(link);
  await expect(
    page.getByRole("heading", { name: "Kwiaty nie dotarły na czas. Przepraszamy." }),
  ).toBeVisible();
  await expect(page.getByText("Agnieszka, proszę wybrać.")).toBeVisible();
  await page.getByRole("button", { name: /Proszę o zwrot 54,00/ }).click();
  await expect(page.getByText(/Mamy Państwa wybór: Pełny zwrot pieniędzy/)).toBeVisible();
  expect(await claimOf(makeGoodId)).toMatchObject({ state: "claimed", written: "USD 54.00" });
  await page.getByText("Zniżka na następne zamówienie").click();
  await page.getByRole("button", { name: /Proszę o zwrot 20,00/ }).click();
  await expect(page.getByText(/Mamy Państwa wybór: Zniżka/)).toBeVisible();
  expect(await visitor.cookies()).toEqual([]);
  const offerId = (await claimOf(makeGoodId))?.offer?.id ?? "";
  expect((await call("POST", `/offers/${offerId}/pay`, LEAD, {})).status).toBe(200);
  await page.getByRole("button", { name: /Proszę o zwrot/ }).click();
  await expect(page.getByText(/To już załatwione/)).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  expect(await claimOf(makeGoodId)).toMatchObject({ written: "USD 20.00" });
  await visitor.close();
});

test("looking consumes nothing, whoever looks; a wrong, stopped or replayed link says so kindly", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { link, makeGoodId } = await offeredPerson();
  for (const method of ["GET", "HEAD", "GET", "OPTIONS"]) await send(link, { method });
  const looked = await send(link, { headers: { "accept-language": "en" } });
  expect(looked.status).toBe(200);
  expect(await claimOf(makeGoodId)).toMatchObject({ state: "offered" });
  const { headers } = await fetch(link);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-robots-tag")).toContain("noindex");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("set-cookie")).toBeNull();
  const wrong = `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`;
  const visitor = await browser.newContext({ locale: "fr-FR" });
  const page = await visitor.newPage();
  for (const path of [wrong, `${DESK()}/claim/x`]) {
    expect((await page.goto(path))?.status()).toBe(200);
    await expect(page.getByRole("heading", { name: "Ce lien ne mène nulle part" })).toBeVisible();
  }
  await page.goto(`${link}?lang=en`);
  await expectNoViolations(page);
  await page.getByRole("button", { name: /Refund USD.54\.00, please/ }).click();
  await expect(page.getByText("Thank you. We have your choice")).toBeVisible();
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page);
  const stopped = await offeredPerson();
  expect((await call("POST", `/make-goods/${stopped.makeGoodId}/stop`, LEAD, {})).status).toBe(200);
  expect((await page.goto(`${stopped.link}?lang=en`))?.status()).toBe(200);
  await expect(page.getByRole("heading", { name: "This offer has ended" })).toBeVisible();
  await expectNoViolations(page);
  const form = { "content-type": "application/x-www-form-urlencoded" };
  expect((await send(stopped.link, { method: "POST", headers: form, body: "choice=refund" })).status).toBe(
    303,
  );
  expect(await claimOf(stopped.makeGoodId)).toMatchObject({ state: "stopped", offer: null });
  await visitor.close();
});

test("a lead lays down an offer beside its page, sees what it costs, and stops it", async ({ page }) => {
  test.setTimeout(120_000);
  const { incidentId, words } = await offeredPerson({ condition: "late", cap: 10_000 });
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/incidents/${incidentId}/make-good`);
  const part = page.getByRole("region", { name: `Flowers ${words}` });
  await expect(part.getByText("Reserved until the order is late.")).toBeVisible();
  await page.getByLabel("Order numbers").fill(`5521-${words}\nnobody`);
  await page.getByRole("button", { name: "Mark 2 orders as late" }).click();
  await expect(page.getByText(/One order found, one person newly late, one claim opened/)).toBeVisible();
  await expect(part.getByRole("cell", { name: "Not yet chosen" })).toBeVisible();
  await page.getByRole("button", { name: "Add another offer" }).click();
  const form = page.getByRole("region", { name: "Offer to make it good" });
  await expectNoViolations(page);
  await form.getByLabel("Name", { exact: true }).fill(`Second ${words}`);
  const preview = form.frameLocator("iframe");
  await expect(preview.getByRole("heading", { name: "We are sorry it went wrong" })).toBeVisible();
  await form.getByRole("button", { name: "Add it" }).click();
  const second = page.getByRole("region", { name: `Second ${words}` });
  await expect(second.getByText("Nobody has it yet.")).toBeVisible();
  await second.getByRole("button", { name: "Offer without a mail" }).click();
  await page.getByRole("button", { name: "Offer it", exact: true }).click();
  await expect(second.getByText("One more person has it.")).toBeVisible();
  await part.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Stop it" }).click();
  await expect(part.getByText("Stopped. What was chosen stays.")).toBeVisible();
  await expectNoViolations(page);
});
