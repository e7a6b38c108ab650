import fs from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { ADMIN, AGENT, call, LEAD, read } from "../support/api";
import { DESK, signInAs } from "../support/desk";
import { emptyInbox } from "../support/empty-inbox";
import { readZip } from "../support/read-zip";

test.beforeEach(emptyInbox);

async function pictures(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const draw = (background: string) =>
    sharp({ create: { width: 1200, height: 800, channels: 3, background } })
      .png()
      .toBuffer();
  return [
    { name: "one.png", mimeType: "image/png", buffer: await draw("#274c77") },
    { name: "two.png", mimeType: "image/png", buffer: await draw("#7b2d26") },
  ];
}

async function paste(page: Page, author: string, text: string): Promise<string> {
  await page.getByRole("button", { name: "Paste a post" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Who wrote it").fill(author);
  await dialog
    .getByLabel("Link")
    .fill(`https://www.facebook.com/groups/1/posts/${encodeURIComponent(author)}`);
  await dialog.getByLabel("What they wrote").fill(text);
  await dialog.locator("input[type=file]").setInputFiles(await pictures());
  await expect(dialog.getByText("two.png")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await dialog.getByRole("button", { name: "Put into the queue" }).click();
  await expect(page.getByText("Pasted by ^GT")).toBeVisible();
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
  return page.url().split("/").at(-1)?.split("?")[0] ?? "";
}

test("a pasted post is looked at, answered there and ticked", async ({ page }) => {
  await signInAs(page, "Greta Tamm");
  await paste(page, "Ola <b>Nowak</b>", "Third week without my parcel");
  await expect(page.getByText("Ola <b>Nowak</b>").first()).toBeVisible();

  const small = page.locator("article img").first();
  await expect(small).toHaveAttribute("src", /size=thumb/);
  await small.click();
  const viewer = page.getByRole("dialog");
  await expect(viewer.getByText("1 of 2")).toBeVisible();
  await expect(viewer.getByText(/1200 × 800/)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(viewer.getByText("2 of 2")).toBeVisible();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(viewer.getByText("200 %")).toBeVisible();
  await page.keyboard.press("0");
  await expect(viewer.getByText("100 %")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();

  await page.getByRole("button", { name: "Answered there…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Link to your answer").fill("javascript:alert(1)");
  await dialog.getByRole("button", { name: "Tick as answered" }).click();
  await expect(dialog.getByRole("alert")).not.toBeEmpty();
  await dialog.getByLabel("Link to your answer").fill("https://www.facebook.com/comment/3");
  await dialog.getByRole("button", { name: "Tick as answered" }).click();
  await expect(dialog).toBeHidden();
  const id = page.url().split("/").at(-1)?.split("?")[0] ?? "";
  await expect
    .poll(async () => (await read<{ status: string }>(`/conversations/${id}`, AGENT)).status)
    .toBe("waiting");
});

test("a person is held by two, exported, restricted, and forgotten when the hold is lifted", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  const conversationId = await paste(page, "Iwo Zielony", "My number is 123, and nobody answers");
  const { customer } = await read<{ customer: { id: string } }>(`/conversations/${conversationId}`, AGENT);
  const on = `/customers/${customer.id}`;

  const hold = await call("POST", "/holds", LEAD, { customerId: customer.id, reason: "letter of the court" });
  expect(hold.status, hold.body).toBe(201);
  const { id: holdId } = JSON.parse(hold.body) as { id: string };
  expect((await call("POST", `/holds/${holdId}/confirm`, LEAD)).status).toBe(403);

  await page.context().clearCookies();
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/privacy`);
  await page
    .getByRole("row", { name: /Iwo Zielony/ })
    .getByRole("button", { name: "Confirm hold" })
    .click();
  await expect(page.getByRole("row", { name: /Iwo Zielony/ }).getByText("In force")).toBeVisible();
  const erase = { confirm: "Iwo Zielony", why: "asked by mail" };
  expect((await call("POST", `${on}/erase`, ADMIN, erase)).status).toBe(422);

  const asked = await call("POST", `${on}/export`, ADMIN, { why: "asked by mail" });
  const { id: exportId } = JSON.parse(asked.body) as { id: string };
  expect((await call("GET", `/exports/${exportId}/file`, LEAD)).status).toBe(403);
  await expect
    .poll(async () => (await read<{ state: string }>(`/exports/${exportId}`, ADMIN)).state)
    .toBe("ready");
  await page.goto(`${DESK()}/privacy`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Fetch the archive of Iwo Zielony" }).click();
  const entries = readZip(fs.readFileSync(await (await download).path()));
  expect([...entries.keys()]).toContain("person.json");
  expect([...entries.keys()].filter((name) => name.startsWith("files/"))).toHaveLength(2);

  await page.goto(`${DESK()}/inbox/${conversationId}`);
  await page.getByRole("button", { name: "Restrict", exact: true }).click();
  await expect(page.getByText("Restricted: opens only with a reason")).toBeVisible();
  await page.reload();
  await expect(page.getByText("This person is restricted")).toBeVisible();
  await expect(page.getByText("My number is 123")).toBeHidden();
  await page.getByLabel("Why").fill("she is on the phone");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(
    page.getByRole("region", { name: "Conversation" }).getByText("My number is 123"),
  ).toBeVisible();
  const looks = await read<{ data: { what: string; why: string | null }[] }>(`${on}/looks`, ADMIN);
  expect(looks.data).toContainEqual(
    expect.objectContaining({ what: "restricted", why: "she is on the phone" }),
  );

  const pdf = await call("GET", `/conversations/${conversationId}/export?format=pdf&why=court`, ADMIN);
  expect(pdf.body.startsWith("%PDF-")).toBe(true);

  await call("POST", `/holds/${holdId}/lift`, LEAD, { reason: "settled" });
  expect((await call("POST", `/holds/${holdId}/confirm`, ADMIN)).status).toBe(200);
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("2 files")).toBeVisible();
  await dialog.getByLabel("Why").fill("asked by mail");
  await expect(dialog.getByRole("button", { name: "Erase for good" })).toBeDisabled();
  await dialog.getByLabel("Type Iwo Zielony to confirm").fill("Iwo Zielony");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await expect(page).toHaveURL(/\/inbox$/);
  await expect
    .poll(async () => {
      const { data } = await read<{ data: { customerId: string; doneAt: string | null }[] }>(
        "/erasures",
        ADMIN,
      );
      return data.find((each) => each.customerId === customer.id)?.doneAt ?? null;
    })
    .not.toBeNull();
  const { body } = await call("GET", `${on}/history`, ADMIN);
  expect(body).not.toContain("My number is 123");
});

test("what was set aside is listed for admins alone", async ({ page }) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/quarantine`);
  await expect(page.getByRole("heading", { name: "Set aside", exact: true })).toBeVisible();
  await page.context().clearCookies();
  await signInAs(page, "Greta Tamm");
  const answer = await page.goto(`${DESK()}/quarantine`);
  expect(answer?.url()).not.toContain("/quarantine");
});

test("a file that could carry a script is a download in a sandbox, whatever it claims to be", async () => {
  const upload = async (type: string, name: string, bytes: string) => {
    const query = new URLSearchParams({ name });
    const answer = await fetch(`${DESK()}/api/v1/attachments?${query}`, {
      method: "POST",
      headers: { ...AGENT, "content-type": type },
      body: bytes,
    });
    return { status: answer.status, file: (await answer.json()) as { id: string; name: string } };
  };
  const pdf = await upload(
    "image/png",
    "../x.html",
    "%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
  );
  expect(pdf.file.name).toBe("x.pdf");
  const served = await fetch(`${DESK()}/api/v1/files/${pdf.file.id}`, { headers: AGENT });
  expect(served.headers.get("content-disposition")).toMatch(/^attachment; /);
  expect(served.headers.get("content-type")).toBe("application/octet-stream");
  expect(served.headers.get("x-content-type-options")).toBe("nosniff");
  expect(served.headers.get("content-security-policy")).toContain("sandbox");
  expect(
    (await upload("image/png", "x.png", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")).status,
  ).toBe(422);
  expect((await fetch(`${DESK()}/api/v1/files/${pdf.file.id}`, { headers: LEAD })).status).toBe(404);
});
