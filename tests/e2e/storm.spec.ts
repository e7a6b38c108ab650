import { expect, type Page, test } from "@playwright/test";
import { LEAD, read } from "../support/api";
import { DESK, SANDBOX, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { openOwnHouse } from "../support/own-house";

let own: Awaited<ReturnType<typeof openOwnHouse>>;
test.beforeAll(async () => {
  own = await openOwnHouse();
});
test.afterAll(() => own.close());

const TITLE = "Snow around Denver: flowers a day late";

async function sandbox<T>(path: string): Promise<T> {
  return (await (await fetch(`${SANDBOX()}${path}`)).json()) as T;
}

/** The conversation of somebody of X, and who opened it at the desk. */
async function open(desk: Page, username: string): Promise<void> {
  const { data } = await read<{ data: { id: string; customer: { handle: string } }[] }>(
    "/conversations?status=open,waiting,resolved&sort=newest&limit=100",
    LEAD,
  );
  const found = data.find(({ customer }) => customer.handle.replace("@", "") === username);
  await desk.goto(`${DESK()}/inbox/${found?.id}`);
}

test("proflowers-storm: everyone affected is written to before they complain, chooses, and who is angry is answered with the offer in sight", async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000);
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/sandbox?as=waltgreer`);
  await page.getByText("60×", { exact: true }).click();
  await page.getByText("Let Greta answer by herself").click();
  await page.getByRole("button", { name: "Play “Before they ask”" }).click();
  const story = page.getByRole("listitem").filter({ hasText: "Before they ask" });
  await expect(story.getByText("Played to its end.")).toBeVisible({ timeout: 240_000 });

  await page.goto(`${DESK()}/incidents`);
  await page.getByRole("link", { name: TITLE }).first().click();
  const people = page.getByRole("list", { name: "How far its people are" });
  await expect(people.getByRole("link", { name: /5,000/ })).toBeVisible();
  await expect(people.getByRole("link", { name: /3.*have chosen/ })).toBeVisible();
  await expectNoViolations(page, "main");

  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInAs(desk, "Greta Tamm");
  await open(desk, "jonasbrandl");
  const banner = desk.getByRole("region", { name: "Open incidents of this conversation" });
  await expect(banner.getByRole("link", { name: TITLE })).toBeVisible();
  await expect(banner.getByText("Vans go out again at 05:00")).toBeVisible();
  const offers = desk.getByRole("region", { name: "What they may choose" });
  await expect(offers.getByText(/Flowers a day late: offered .*, not yet claimed/)).toBeVisible();
  await expect(desk.getByText("^GT").filter({ visible: true }).first()).toBeVisible();

  const { data: mails } = await sandbox<{ data: { text: string }[] }>(
    "/sandbox/mails?customer=jonas.brandl@mail.example",
  );
  expect(mails).toHaveLength(1);
  const link = /https?:\/\/\S+\/claim\/\S+/u.exec(mails[0]?.text ?? "")?.[0] ?? "";
  const outside = await (await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" })).newPage();
  await outside.goto(link);
  await expect(outside.getByRole("heading", { name: "Ihre Blumen kommen zu spät." })).toBeVisible();
  await outside.getByRole("radio", { name: /Nachlass auf die nächste/ }).check();
  await outside.getByRole("button").first().click();
  await outside.context().close();
  await expect(async () => {
    await desk.reload();
    await expect(offers.getByText(/Chose A discount on your next order, USD 20\.00/)).toBeVisible({
      timeout: 4000,
    });
  }).toPass({ timeout: 30_000 });

  const { data: ledger } = await sandbox<{ data: { kind: string; account: string; text: string }[] }>(
    "/sandbox/ledger?since=0",
  );
  expect(
    ledger
      .filter(({ kind, account }) => kind === "post" && account === "NorthwindAir")
      .map(({ text }) => text),
  ).toEqual([expect.stringContaining("nobody has gone home")]);

  await page.getByRole("link", { name: "Report", exact: true }).click();
  // Five thousand letters leave meanwhile.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/5,000 people: 0 waiting/)).toBeVisible({ timeout: 4000 });
  }).toPass({ timeout: 120_000 });
  await expect(page.getByText("Told before they wrote").first()).toBeVisible();
  await expectNoViolations(page, "main");
  await desk.context().close();
});
