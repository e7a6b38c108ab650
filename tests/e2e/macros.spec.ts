import { expect, type Page, test } from "@playwright/test";
import { ADMIN, call, LEAD } from "../support/api";
import { DESK, ledger, postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { openRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

test.beforeEach(emptyInbox);

const field = (page: Page) => page.getByRole("textbox", { name: /^Your answer to/ });

test("a lead writes a macro that reads right for a person; an unknown field is named and nothing typed is lost", async ({
  page,
}) => {
  const [word, short] = [uniqueWord(), uniqueWord().slice(0, 12)];
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/macros`);
  await page.getByRole("button", { name: "New macro" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill(`About ${word}`);
  await dialog.getByRole("textbox", { name: "Short" }).fill(`;${short}`);
  const text = dialog.getByRole("textbox", { name: "Text 1", exact: true });
  await text.fill(`Hi {nickname}, we heard of the ${word}`);
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(/Nothing is known as \{nickname\}/);
  await expect(text).toHaveValue(`Hi {nickname}, we heard of the ${word}`);
  await text.fill(`Hi {first_name|there}, we heard of the ${word}.`);
  await expect(dialog.getByText(`Hi Jo, we heard of the ${word}.`).first()).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name: `About ${word}` })).toBeVisible();
});

test("a macro is typed by its short or found by its words, and is not said twice unseen", async ({
  page,
}) => {
  const [word, short] = [uniqueWord(), uniqueWord().slice(0, 12)];
  const text = `Hi {first_name|there}, we heard of the ${word} and are looking for it right now.`;
  const variants = [`Somebody is on it, {first_name}, and will write about that ${word} soon.`];
  const content = { texts: [{ language: "en", audience: "public", text, variants }] };
  const made = await call("POST", "/macros", LEAD, { name: `About ${word}`, short, content });
  expect(made.status).toBe(201);
  const said = (name: string) => `Hi ${name}, we heard of the ${word} and are looking for it right now.`;
  const [first, second] = [`ann_${uniqueWord()}`.slice(0, 15), `ben_${uniqueWord()}`.slice(0, 15)];
  await postAs(first, `@NorthwindHelp have you seen my ${word}?`);
  await postAs(second, `@NorthwindHelp I miss a ${word} too`);
  await signInAs(page, "Greta Tamm");
  await openRow(page, first);
  await field(page).focus();
  await page.keyboard.type(`;${short.slice(0, 8)}`);
  await expect(page.getByRole("list", { name: "Macros that begin so" })).toContainText(`About ${word}`);
  await page.keyboard.press("Tab");
  await expect(field(page)).toHaveValue(said("Ann"));
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(async () => {
    expect((await ledger()).filter((each) => each.text.includes(said("Ann")))).toHaveLength(1);
  }).toPass({ timeout: 30_000 });

  await openRow(page, second);
  await page.getByRole("button", { name: "Macros", exact: true }).click();
  await page.getByPlaceholder("Words, or ;short").fill(word);
  await expect(page.getByRole("region", { name: /would read it$/ })).toContainText(said("Ben"));
  await expectNoViolations(page);
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue(said("Ben"));
  await expect(page.getByText(/This went out publicly .* by Greta Tamm/)).toBeVisible();
  await page.getByRole("button", { name: "Take another wording" }).click();
  await expect(field(page)).toHaveValue(`Somebody is on it, Ben, and will write about that ${word} soon.`);
});

test("a desk page is found from the answer, and a briefing stands above the inbox until it was read", async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const made = await call("POST", "/desk-pages", LEAD, {
    title: `About ${word}`,
    body: `# Rule\n\nAsk for the colour of the ${word}.\n\nThe form: [here](https://northwind.example/form)`,
    language: "en",
  });
  expect(made.status).toBe(201);
  const untilAt = new Date(Date.now() + 3_600_000).toISOString();
  const told = await call("POST", "/briefings", ADMIN, {
    title: `Fog ${word}`,
    body: "Rebook for free.",
    untilAt,
  });
  const { id } = JSON.parse(told.body) as { id: string };
  await signInAs(page, "Greta Tamm");
  const strip = page.getByRole("region", { name: "Today’s briefing" });
  await expect(strip).toContainText(`Fog ${word}`);
  await expectNoViolations(page);
  await strip.getByRole("button", { name: "I’ve read it" }).click();
  await expect(strip.getByText(`Fog ${word}`)).toHaveCount(0);

  const name = `cat_${uniqueWord()}`.slice(0, 15);
  await postAs(name, `@NorthwindHelp lost something ${word}`);
  await openRow(page, name);
  await page.getByRole("button", { name: "Desk pages", exact: true }).click();
  await page.getByPlaceholder("What do we know about …").fill(word);
  await expect(page.getByRole("option", { name: new RegExp(`About ${word}`) })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue(`Ask for the colour of the ${word}.`);

  const ana = await (await browser.newContext()).newPage();
  await signInAs(ana, "Ana Ruiz");
  await ana.goto(`${DESK()}/knowledge/briefing`);
  await expect(ana.getByRole("listitem").filter({ hasText: `Fog ${word}` })).toContainText(
    "Read by Greta Tamm",
  );
  expect((await call("DELETE", `/briefings/${id}`, ADMIN)).status).toBe(204);
  await ana.context().close();
});
