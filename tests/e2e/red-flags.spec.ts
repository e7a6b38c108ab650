import { expect, test } from "@playwright/test";
import { call, LEAD, read } from "../support/api";
import { DESK, postAs, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

interface Rules {
  version: number;
  rules: { words: Record<string, Record<string, string[]>> };
}

test.beforeEach(async () => {
  await call("DELETE", "/flag-rules/draft", LEAD);
});

test("a lead writes words, holds them against the last 30 days, opens what they would have flagged, and puts them into force", async ({
  page,
}) => {
  const [who, word] = [`calm${uniqueWord()}`, uniqueWord()];
  await postAs(who, `@NorthwindHelp the ${word} of it all`);
  await expect
    .poll(
      async () => {
        const { data } = await read<{ data: { preview: string }[] }>("/conversations?sort=newest", LEAD);
        return data.some(({ preview }) => preview.includes(word));
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/red-flags`);
  const main = page.locator("#main").filter({ visible: true });
  await expect(main.getByRole("heading", { name: "Red flags", level: 1 })).toBeVisible();
  await main.getByRole("combobox", { name: "Kind" }).click();
  await page.getByRole("option", { name: /^Leaving/ }).click();
  const phrases = main.getByRole("textbox", { name: "Leaving, English" });
  const before = await phrases.inputValue();
  await phrases.fill(`${before}\n*`);
  await expect(main.getByText(/stands in almost every message/)).toBeVisible();
  await expect(main.getByRole("button", { name: "Put into force" })).toBeDisabled();
  await phrases.fill(`${before}\n${word}`);
  await expect(main.getByText(/stands in almost every message/)).toHaveCount(0);
  await expect(main.getByText(`+ ${word}`)).toBeVisible();
  await main.getByRole("button", { name: /Replay/ }).click();
  await expect(main.getByText(/Would have flagged [\d,]+ of [\d,]+ conversations, of which/)).toBeVisible({
    timeout: 60_000,
  });
  await main.getByRole("button", { name: /^Open \d+ conversations flagged Leaving$/ }).click();
  const sheet = page.getByRole("dialog", { name: "Leaving" });
  await expect(sheet.getByRole("listitem").filter({ hasText: word }).getByRole("link")).toBeVisible();
  await page.keyboard.press("Escape");
  await expectNoViolations(page);
  const { version } = await read<Rules>("/flag-rules", LEAD);
  await main.getByRole("button", { name: "Put into force" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Put into force" }).click();
  await expect(main.getByText(`Version ${version + 1} is in force`)).toBeVisible();
  const stored = await read<Rules>("/flag-rules", LEAD);
  expect([stored.version, stored.rules.words.en?.leaving]).toEqual([
    version + 1,
    expect.arrayContaining([word]),
  ]);
});
