import { expect, test } from "@playwright/test";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";

const asGreta = { authorization: "Bearer sandbox-agent", "content-type": "application/json" };

test("a mail with a file arrives on the desk beside it, and the answer comes back into the same thread", async ({
  page,
}) => {
  await signInAs(page, "Greta Tamm");
  await page.goto(`${DESK()}/sandbox?as=mia_by_mail`);
  await page
    .locator("label")
    .filter({ hasText: /^Mail$/ })
    .click();
  await page.getByLabel("Subject").fill("My bag stayed in Oslo");
  await page
    .getByLabel("What you write to help@northwind.example")
    .fill("Tag NW 40 21 77. When will it come?");
  await page
    .getByLabel("Add a file")
    .setInputFiles({ name: "tag.txt", mimeType: "text/plain", buffer: Buffer.from("NW402177") });
  await page.getByRole("button", { name: "Send mail" }).click();
  const mails = page.getByRole("region", { name: "Mails of mia_by_mail@mail.example" });
  await expect(mails.getByText("My bag stayed in Oslo")).toBeVisible();
  await expect(mails.getByText("tag.txt, 1 kB")).toBeVisible();
  const queue = page.getByRole("list", { name: "Conversations, newest first" });
  await expect(queue.getByText("When will it come?")).toBeVisible();

  const listed = await fetch(`${DESK()}/api/v1/conversations?sort=newest&channel=email`, {
    headers: asGreta,
  });
  const { data } = (await listed.json()) as { data: { id: string; customer: { handle: string } }[] };
  const row = data.find(({ customer }) => customer.handle === "mia_by_mail@mail.example");
  const answered = await fetch(`${DESK()}/api/v1/conversations/${row?.id}/replies?undo=0`, {
    method: "POST",
    headers: asGreta,
    body: JSON.stringify({ channel: "email", audience: "private", text: "It is on tonight's flight, Mia." }),
  });
  expect(answered.status).toBe(201);
  await expect(mails.getByText("It is on tonight's flight, Mia.")).toBeVisible();
  await expect(mails.getByText("Re: My bag stayed in Oslo")).toBeVisible();
  await mails.getByRole("button", { name: "Answer this mail: Re: My bag stayed in Oslo" }).click();
  await page.getByLabel("What you write to help@northwind.example").fill("Thank you!");
  await page.getByRole("button", { name: "Send mail" }).click();
  await expect(mails.getByText("Thank you!")).toBeVisible();
  const again = await fetch(`${DESK()}/api/v1/conversations/${row?.id}`, { headers: asGreta });
  await expect
    .poll(async () => {
      const read = await fetch(`${DESK()}/api/v1/conversations/${row?.id}`, { headers: asGreta });
      return JSON.stringify(((await read.json()) as { interactions: unknown[] }).interactions);
    })
    .toContain("Thank you!");
  expect(again.status).toBe(200);
  await expectNoViolations(page, "#main");
});

test("an admin connects a mailbox, and a password once given is shown to nobody", async ({ page }) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/accounts`);
  const form = page.getByRole("region", { name: "Connect a mailbox" });
  await form.locator("summary").click();
  await form.getByLabel("Address", { exact: true }).fill("refunds@northwind.example");
  await form.getByLabel("Name on the desk").fill("Refunds");
  await form.getByLabel("Name in From").fill("Northwind refunds");
  await form.getByLabel("Send by an SMTP server").uncheck();
  await form.getByLabel("Server", { exact: true }).fill("imap.mail.example");
  await form.getByLabel("Name", { exact: true }).fill("refunds");
  await form.getByLabel("Password").fill("very-secret");
  await form.getByRole("button", { name: "Connect mailbox" }).click();
  await expect(
    page.getByRole("alert").getByText("A sandbox desk speaks to mail servers on this machine only"),
  ).toBeVisible();
  await form.getByLabel("Server", { exact: true }).fill("127.0.0.1");
  await form.getByRole("button", { name: "Connect mailbox" }).click();
  await expect(page).toHaveURL(/\/accounts\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { name: "refunds@northwind.example" })).toBeVisible();
  await expect(page.getByText("One is kept. Left empty, it stays.")).toBeVisible();
  expect(await page.content()).not.toContain("very-secret");
  await expectNoViolations(page, "#main");
});
