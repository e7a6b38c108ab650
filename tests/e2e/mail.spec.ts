import { expect, test } from "@playwright/test";
import { DESK, ledger, messageAs, postAs, SANDBOX, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { expectNoViolations } from "../support/no-violations";
import { openRow, queueRow } from "../support/rows";

test.beforeEach(emptyInbox);

const HELP = "1100000000000000111";

interface Mail {
  messageId: string;
  inReplyTo?: string;
  to: string;
  text: string;
}

/** A customer writes a mail. Answers its Message-ID. */
async function mailFrom(from: string, mail: Record<string, unknown>): Promise<string> {
  const answer = await fetch(`${SANDBOX()}/sandbox/mails`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ from, ...mail }),
  });
  if (!answer.ok) throw new Error(`the mail was not taken: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as Mail).messageId;
}

async function mailsOf(customer: string): Promise<Mail[]> {
  const answer = await fetch(`${SANDBOX()}/sandbox/mails?customer=${encodeURIComponent(customer)}`);
  return ((await answer.json()) as { data: Mail[] }).data;
}

test("a mail is read, looked at whole without asking anybody, and answered in its thread", async ({
  page,
}) => {
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(DESK()) && !request.url().startsWith("data:")) outside.push(request.url());
  });
  await signInAs(page, "Greta Tamm");
  const asked = await mailFrom("vera@lindqvist.example", {
    fromName: "Vera Lindqvist",
    subject: "<img src=x onerror=alert(1)> Bag",
    text: "My bag did not come.\n\nVera\n\nOn Mon, 23 Nov 2026, Northwind wrote:\n> Have a good flight",
    html: '<p>My bag <b>did not come</b>.</p><script>document.title="taken"</script><img src="https://pixel.example/p.gif"><form action="https://evil.example"><button>go</button></form>',
  });
  // The first mail of a house waits for its reader and the languages to be loaded.
  await expect(queueRow(page, "Vera Lindqvist")).toBeVisible({ timeout: 60_000 });
  await openRow(page, "Vera Lindqvist");
  await expect(page.getByText("<img src=x onerror=alert(1)> Bag").first()).toBeVisible();
  await expect(page.getByText("Sender not checked")).toBeVisible();
  await page.getByRole("button", { name: "Show whole mail" }).click();
  const frame = page.frameLocator('iframe[title^="The whole mail"]');
  await expect(frame.getByText("did not come")).toBeVisible();
  await expect(frame.locator("script, form, [onerror]")).toHaveCount(0);
  await expect(page.locator('iframe[title^="The whole mail"]')).toHaveAttribute("sandbox", /^allow-popups/);
  const src = await page.locator('iframe[title^="The whole mail"]').getAttribute("src");
  const answer = await page.request.get(`${DESK()}${src}`);
  expect(answer.headers()["content-security-policy"]).toMatch(/^sandbox .*default-src 'none'/);
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  expect(outside).toEqual([]);
  await page.getByRole("button", { name: "Hide whole mail" }).click();

  await page.locator("textarea").fill("We found it, Vera. It reaches you tonight.");
  await expect(
    page.getByRole("button", { name: /^Send mail as help@northwind\.example to vera@/ }),
  ).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
  const [ours] = (await mailsOf("vera@lindqvist.example")).filter(({ to }) => to === "customer");
  expect(ours?.inReplyTo).toBe(asked);
  expect(ours?.text).toContain("It reaches you tonight. ^GT");
  expect((await ledger()).filter(({ text }) => text?.includes("It reaches you tonight"))).toHaveLength(1);

  await mailFrom("tom@elsewhere.example", {
    fromName: "Tom",
    subject: "Re: Bag",
    text: "I write for Vera.",
    inReplyTo: ours?.messageId,
  });
  const others = page.getByRole("article", { name: /^Tom/ });
  await expect(others.getByText("I write for Vera.")).toBeVisible({ timeout: 30_000 });
  await expect(others.getByText("Unverified address")).toBeVisible();
  await expect(others.getByRole("button", { name: "Answer this" })).toHaveCount(0);
});

test("words written in private stay there when a post comes in, and when the field turns public", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  await messageAs("ida_turns", HELP, "My locator is PT5X8Q, where is my bag?");
  await expect(queueRow(page, "ida_turns")).toBeVisible({ timeout: 30_000 });
  await openRow(page, "ida_turns");
  await page.locator("textarea").fill("Your bag is in Oslo.");
  await postAs("ida_turns", "@NorthwindHelp nobody answers");
  await expect(page.getByRole("article").getByText("nobody answers")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: /^Send DM as @NorthwindHelp/ })).toBeVisible();
  await page.getByText("Public reply").click();
  await expect(page.getByText("Everybody will read the next answer")).toBeVisible();
  await page.getByRole("button", { name: "Keep it as a note" }).click();
  await expect(page.locator("textarea")).toHaveValue("");
  await expect(page.getByRole("article").getByText("Your bag is in Oslo.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Post publicly/ })).toBeVisible();
});
