import { expect, test } from "@playwright/test";
import { ADMIN, read } from "../support/api";
import { askAtOnce, askedPerson, findConversation } from "../support/ask-desk";
import { DESK, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { send } from "../support/send";

test.beforeEach(async () => {
  await emptyInbox();
  await askAtOnce();
});

test("a settled person is asked by message, says what went wrong, and is heard again", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const { conversationId, link, words } = await askedPerson();
  const visitor = await browser.newContext({ locale: "de-DE" });
  const theirs = await visitor.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "How did we do?" })).toBeVisible();
  await expectNoViolations(theirs);
  await theirs.getByRole("button", { name: "Send the answer" }).click();
  await expect(theirs.getByRole("heading", { name: "Thank you" })).toBeHidden();
  await theirs.getByText("2", { exact: true }).click();
  await theirs.getByLabel(/A line of why/).fill(`Nobody told me ${words}`);
  await theirs.getByRole("button", { name: "Send the answer" }).click();
  await expect(theirs.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "Dieser Link gilt nicht mehr" })).toBeVisible();
  await visitor.close();

  await expect.poll(() => findConversation(`Nobody told me ${words}`, "open")).toBe(conversationId);
  await signInAs(page, "Ana Ruiz");
  await page.goto(`${DESK()}/inbox/${conversationId}`);
  const history = page.getByRole("article");
  await expect(history.filter({ hasText: "★★☆☆☆ Nobody told me" }).first()).toBeVisible();
  await expect(page.getByText("sent automatically").first()).toBeVisible();
  await page.goto(`${DESK()}/response-times/satisfaction`);
  await expect(page.getByRole("link", { name: new RegExp(words) })).toBeVisible();
  await expectNoViolations(page);
});

test("the form works without scripts, once", async ({ browser }) => {
  test.setTimeout(180_000);
  const { conversationId, link, words } = await askedPerson();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByText("5", { exact: true }).click();
  await page.getByLabel(/A line of why/).fill(`Kind ${words}`);
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link is over" })).toBeVisible();
  expect(await findConversation(words, "resolved")).toBe(conversationId);
  const report = await read<{
    totals: { answered: number };
    latest: { words: string | null; score: number }[];
  }>("/reports/satisfaction", ADMIN);
  expect(report.latest).toContainEqual(expect.objectContaining({ words: `Kind ${words}`, score: 5 }));
  await context.close();
});

test("looking at a link uses nothing up, and what is looked at is kept by nobody (attack)", async () => {
  test.setTimeout(180_000);
  const { link, words } = await askedPerson();
  const looks = await Promise.all(Array.from({ length: 8 }, () => send(link)));
  for (const { status, body, headers } of looks) {
    expect(status).toBe(200);
    expect(body).toContain("How did we do?");
    expect(body).not.toContain(words);
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-robots-tag"]).toContain("noindex");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
  const head = await send(link, { method: "HEAD" });
  expect(head.status).toBe(200);
  expect((await send(link)).body).toContain("How did we do?");
  const token = link.split("/").at(-1) ?? "";
  const flipped = `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`;
  const guesses = [
    flipped,
    token.toUpperCase(),
    "f".repeat(64),
    "x".repeat(3000),
    "%00",
    "..%2f..%2finbox",
    "' OR 1=1",
  ];
  for (const guess of guesses) {
    const { status, body } = await send(`${DESK()}/feedback/${encodeURI(guess)}`);
    expect(status, guess).toBeLessThan(500);
    expect(body, guess).not.toContain("How did we do?</h1>");
    expect(body, guess).not.toContain("Northwind</p>");
  }
});

test("a form of another site is not taken (attack)", async ({ page }) => {
  test.setTimeout(180_000);
  const { link } = await askedPerson();
  const form = await page
    .goto(link)
    .then(() => page.locator("form").evaluate((element) => new XMLSerializer().serializeToString(element)));
  expect(form).toContain('name="token"');
  const fields = await page
    .locator("form input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    );
  const body = new FormData();
  for (const [name, value] of [...fields, ["score", "1"], ["words", "planted"]])
    body.append(name ?? "", value ?? "");
  const posted = await fetch(link, {
    method: "POST",
    body,
    headers: { origin: "https://evil.example" },
    redirect: "manual",
  });
  expect(posted.status).not.toBe(200);
  expect((await send(link)).body).toContain("How did we do?");
});
