import { expect, type Page, test } from "@playwright/test";
import { ADMIN, call, LEAD } from "../support/api";
import { postAs, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { queueRow } from "../support/rows";
import { uniqueWord } from "../support/unique-word";

/** It names every account: the next test must not find it open. */
let close = async (): Promise<unknown> => null;
test.beforeEach(emptyInbox);
test.afterEach(() => close());

const composer = (page: Page) => page.locator("textarea").filter({ visible: true });

async function done<T>(answer: ReturnType<typeof call>, status: number): Promise<T> {
  const { status: was, body } = await answer;
  expect(was, body).toBe(status);
  return JSON.parse(body) as T;
}

test("the approved statement is one key away where an incident is open, and words that contradict it are warned of", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  const [name, word] = [`kim_${uniqueWord().slice(0, 8)}`, uniqueWord()];
  await postAs(name, `@NorthwindHelp where is my bag? ${word}`);
  await expect(queueRow(page, name)).toBeVisible({ timeout: 30_000 });
  const path = (await queueRow(page, name).getByRole("link").getAttribute("href")) ?? "";

  const said = `Belt 4 stands still, bags come by 18:00 (${word}).`;
  const title = `Belt ${word}`;
  const { id } = await done<{ id: string }>(call("POST", "/incidents", LEAD, { title }), 201);
  const at = `/incidents/${id}`;
  close = () => call("POST", `${at}/close`, ADMIN, {});
  const accounts = await done<{ data: { id: string }[] }>(call("GET", "/accounts", ADMIN), 200);
  await done(call("PATCH", at, LEAD, { accountIds: accounts.data.map((each) => each.id) }), 200);
  const phrases = [{ language: "en", phrase: "bags on time" }];
  await done(call("PUT", `${at}/phrases`, LEAD, { phrases }), 200);
  const wish = { language: "en", use: "short", text: said };
  const written = await done<{ data: { id: string }[] }>(call("POST", `${at}/statements`, LEAD, wish), 201);
  await done(call("POST", `${at}/statements/${written.data[0]?.id}/approve`, ADMIN, {}), 200);

  await page.goto(new URL(path, page.url()).href);
  await expect(page.getByRole("button", { name: "What we say about the incident" })).toBeVisible();
  await composer(page).fill("Not all bags are on time.");
  await composer(page).fill("Hello! Most bags arrive on time today. Sorry!");
  const hint = page.getByRole("region", { name: "Contradicts what we say" });
  await expect(hint).toContainText("this says “bags arrive on time”");
  await expectNoViolations(page);
  await hint.getByRole("button", { name: "Use the statement" }).click();
  await expect(composer(page)).toHaveValue(`Hello! ${said} Sorry!`);
  await expect(hint).toBeHidden();
  await composer(page).fill("Your bags come by 14:00.");
  await expect(hint).toContainText("this says “14:00”");
  await composer(page).fill("Your bags come by 18:00.");
  await expect(hint).toBeHidden();
  await composer(page).fill("");
  await composer(page).press("ControlOrMeta+.");
  await expect(composer(page)).toHaveValue(said);
  await composer(page).fill("");

  await page.goto(new URL(`${at}/statement`, page.url()).href);
  await expect(page.getByText(/^Said since .*, approved by Ida Holm \(version 1\)\.$/).first()).toBeVisible();
  await expectNoViolations(page);
});
