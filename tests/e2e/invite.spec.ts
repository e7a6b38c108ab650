import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { DESK } from "../support/desk";
import { send } from "../support/send";

const ADMIN = { authorization: "Bearer sandbox-admin", "content-type": "application/json" };

async function post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  const sent = { method: "POST", headers: { ...ADMIN, ...headers }, body: JSON.stringify(body) };
  const answer = await send(`${DESK()}/api/v1${path}`, sent);
  expect(answer.status, answer.body).toBeLessThan(300);
  return (answer.body === "" ? null : JSON.parse(answer.body)) as T;
}

const letters = () => `Z${[...randomUUID().replace(/[^a-f]/g, "")].slice(0, 4).join("").toUpperCase()}`;

test("an invited agent sets a password once, signs in, and is out within 5 s of leaving", async ({
  page,
}) => {
  const email = `zoe.${randomUUID()}@northwind.example`;
  const person = {
    displayName: "Zoe Brandt",
    email,
    initials: letters(),
    role: "agent",
    teams: [],
    zone: "Etc/UTC",
  };
  const agent = await post<{ id: string }>("/agents", person);
  const evil = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  const older = await post<{ url: string }>(`/agents/${agent.id}/links`, {}, evil);
  expect(older.url.startsWith(`${DESK()}/invite/`)).toBe(true);
  const { url } = await post<{ url: string }>(`/agents/${agent.id}/links`, {});

  await page.goto(older.url);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await page.goto(url);
  await page.getByLabel("New password").fill("zoe brandt likes");
  await page.getByRole("button", { name: "Save the password" }).click();
  await expect(page.getByText("Leave your name and address out of the password.")).toBeVisible();
  await page.getByLabel("New password").fill("correct horse battery");
  await page.getByRole("button", { name: "Save the password" }).click();
  await expect(page).toHaveURL(/\/login/);

  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("wrong horse battery");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("That address and password do not fit together.")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/inbox/);
  await page.goto(url);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();

  await post(`/agents/${agent.id}/deactivate`, {});
  await expect
    .poll(
      async () => {
        await page.goto(`${DESK()}/inbox`);
        return new URL(page.url()).pathname;
      },
      { timeout: 5000 },
    )
    .toBe("/login");
});
