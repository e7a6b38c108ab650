import { request as send } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { DESK, SANDBOX, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { uniqueWord } from "../support/unique-word";

const conversations = (page: Page) => page.getByRole("list", { name: "Conversations, newest first" });
const words = (page: Page, as: string) => page.getByLabel(`What @${as} says to @NorthwindHelp`);

async function answerAsGreta(handle: string, text: string): Promise<void> {
  const headers = { authorization: "Bearer sandbox-agent", "content-type": "application/json" };
  const listed = await fetch(`${DESK()}/api/v1/conversations?sort=newest`, { headers });
  const { data } = (await listed.json()) as { data: { id: string; customer: { handle: string } }[] };
  const row = data.find(({ customer }) => customer.handle.replace(/^@/, "") === handle);
  const answered = await fetch(`${DESK()}/api/v1/conversations/${row?.id}/replies?undo=0`, {
    method: "POST",
    headers,
    body: JSON.stringify({ channel: "x", audience: "public", text }),
  });
  expect(answered.status).toBe(201);
}

/** The status and body of a request whose headers a browser would not let through. */
function raw(path: string, options: { method?: string; headers: Record<string, string>; body?: string }) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { method = "GET", headers, body } = options;
    const call = send(new URL(path, DESK()), { method, headers }, (answer) => {
      let text = "";
      answer.on("data", (part) => {
        text += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    call.on("error", reject);
    call.end(body);
  });
}

test("a post by anybody made up arrives on the desk beside it, and the signed answer comes back", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/sandbox?as=pia_at_gate`);
  await words(page, "pia_at_gate").fill(
    "@NorthwindHelp the screens at B14 went dark, is NW 310 still going?",
  );
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(conversations(page).getByText("the screens at B14 went dark")).toBeVisible();
  await expect(words(page, "pia_at_gate")).toHaveValue("@NorthwindHelp ");
  await answerAsGreta("pia_at_gate", "It is, Pia. Boarding begins at 18:20 at B16.");
  const thread = page.getByRole("region", { name: "Posts" });
  await expect(thread.getByText("Boarding begins at 18:20 at B16.")).toBeVisible();
  await expect(thread.getByText("^GT")).toBeVisible();
  await expect(
    page
      .getByRole("log")
      .getByText(/POST \/2\/tweets 201 @NorthwindHelp/)
      .first(),
  ).toBeVisible();
});

test("a direct message with a picture shows on the phone and in private on the desk", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/sandbox?as=timo_dm`);
  await page.getByText("DM", { exact: true }).first().click();
  await words(page, "timo_dm").fill("This is what my bag looks like.");
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#3d4cb8" } })
    .png()
    .toBuffer();
  await page
    .getByLabel("Add a picture")
    .setInputFiles({ name: "bag.png", mimeType: "image/png", buffer: picture });
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(
    page.getByRole("region", { name: "Messages with @NorthwindHelp" }).getByRole("img"),
  ).toBeVisible();
  await expect(conversations(page).getByText("This is what my bag looks like.")).toBeVisible();
});

test("what X refuses is said in its words, and the text is kept", async ({ page }) => {
  await page.goto(`${DESK()}/sandbox?as=twice_ted`);
  const text = `@NorthwindHelp is anybody there, ${uniqueWord()}?`;
  await words(page, "twice_ted").fill(text);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(words(page, "twice_ted")).toHaveValue("@NorthwindHelp ");
  await words(page, "twice_ted").fill(text);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByText(/X said no \(403\).*duplicate.*Your text is kept/i)).toBeVisible();
  await expect(words(page, "twice_ted")).toHaveValue(text);
  await words(page, "twice_ted").fill(`@NorthwindHelp ${"ä".repeat(270)}`);
  await expect(page.getByRole("button", { name: "Post", exact: true })).toBeDisabled();
});

test("a planted fault meets the brand, not the customer, and can be taken back", async ({ page }) => {
  await page.goto(`${DESK()}/sandbox?as=faulty_fay`);
  await page.getByRole("button", { name: "Faults: None planted" }).click();
  await page.getByRole("menuitem", { name: "X answers 503 to our next 3 posts" }).click();
  await expect(page.getByRole("button", { name: "Faults: X answers 503 · 3 left" })).toBeVisible();
  await words(page, "faulty_fay").fill("@NorthwindHelp my parcel says delivered, it is not");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(
    page.getByRole("region", { name: "Posts" }).getByText("my parcel says delivered"),
  ).toBeVisible();
  await page.getByRole("button", { name: /^Faults:/ }).click();
  await page.getByRole("menuitem", { name: "Take all of them back" }).click();
  await expect(page.getByRole("button", { name: "Faults: None planted" })).toBeVisible();
  expect(await (await fetch(`${SANDBOX()}/sandbox/faults`)).json()).toEqual({ data: [] });
});

test("whoever is not signed in is offered the demo people by one click", async ({ page }) => {
  await page.goto(`${DESK()}/sandbox`);
  await page.getByRole("button", { name: "Greta Tamm, agent" }).click();
  await expect(page.getByText("signed in as Greta Tamm")).toBeVisible();
});

test("neither another host nor a page of another origin reaches the sandbox through the desk", async () => {
  expect((await raw("/sandbox/pulse", { headers: { host: "desk.example" } })).status).toBe(403);
  const { host } = new URL(DESK());
  const body = JSON.stringify({ as: "mallory", kind: "post", text: "hello", to: "NorthwindHelp" });
  const headers = { host, origin: "http://127.0.0.1:1", "content-type": "application/json" };
  expect((await raw("/sandbox/say", { method: "POST", headers, body })).status).toBe(403);
  const picture = "/sandbox/pictures?as=mallory&path=/sandbox/ledger";
  expect((await raw(picture, { headers: { host } })).status).toBe(404);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`the page has no violation a checker finds at ${width}, light and dark`, async ({ page }) => {
    await signInAs(page, "Greta Tamm");
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${DESK()}/sandbox?as=pia_at_gate`);
      await expect(page.getByText("A better flight")).toBeAttached();
      // On a phone one pane stands at a time.
      for (const pane of width < 768 ? ["You", "Stories", "The desk"] : [null]) {
        if (pane) await page.getByText(pane, { exact: true }).click();
        if (pane === null || pane === "The desk")
          await expect(conversations(page).getByRole("listitem").first()).toBeVisible();
        // A row on its way in is half transparent.
        await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
        await expectNoViolations(page);
      }
    }
  });
}
