import { expect, test } from "@playwright/test";
import { call, LEAD } from "../support/api";
import { signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

test("a lead adds a list after its dry run, finds and sets a person aside, and takes it back", async ({
  page,
}) => {
  const word = uniqueWord();
  await signInAs(page, "Ana Ruiz");
  const opened = await call("POST", "/incidents", LEAD, { title: `Roses ${word}` });
  const { id } = JSON.parse(opened.body) as { id: string };
  await page.goto(new URL(`/incidents/${id}/people`, page.url()).href);
  await expect(page.getByRole("heading", { name: "Nobody yet" })).toBeVisible();
  const line = (name: string, order: string) => `${name}.${word}@example.com;${name} ${word};${order}`;
  const lines = [...["a", "b", "c"].map((name) => line(name, `L-${name}`)), line("c", "M-c")];
  await page.locator('input[type="file"]').setInputFiles({
    name: "orders.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`E-mail;Name;Order no\n${lines.join("\n")}\nno address;;=1+1\n`),
  });
  await page.getByRole("button", { name: "Check the list" }).click();
  // The list of uploads says the same of its newest line, as soon as it knows.
  await expect(page.getByRole("status").filter({ hasText: "Checked, nobody added" })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole("table", { name: "Rows that are not taken" })).toContainText("no address");
  await expect(page.getByText("3 people, 4 orders.")).toBeVisible();
  await page.getByRole("button", { name: "Add 3 people" }).click();
  const people = page.getByRole("table", { name: "People of an incident" });
  await expect(people.getByRole("row")).toHaveCount(4, { timeout: 20_000 });
  await expect(people.getByRole("list", { name: `Orders of c ${word}` }).getByRole("listitem")).toHaveText([
    "L-c",
    "M-c",
  ]);
  await call("POST", "/affected/late", LEAD, { orders: ["l-c"], incidentId: id });
  const search = page.getByRole("searchbox", { name: "Search names, addresses and fields" });
  await search.fill("M-c");
  await expect(people.getByRole("listitem").filter({ hasText: "L-c" })).toContainText("late");

  await search.fill("L-b");
  await expect(people.getByRole("row")).toHaveCount(2);
  await people.getByRole("button", { name: `Set b ${word} aside` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("Refunded at the counter");
  await dialog.getByRole("button", { name: "Set aside", exact: true }).click();
  await expect(people).toContainText("Refunded at the counter");
  await expectNoViolations(page);
  await people.getByRole("button", { name: `Wait for b ${word} again` }).click();
  await expect(people).not.toContainText("Refunded at the counter");
});
