import { expect, test } from "@playwright/test";
import { startHouse, type TestHouse } from "../support/house";
import { type IdentityProvider, startIdentityProvider } from "../support/identity-provider";

let provider: IdentityProvider;
let house: TestHouse;

test.beforeAll(async () => {
  provider = await startIdentityProvider("caret");
  const env = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "caret",
    OIDC_CLIENT_SECRET: "a secret of the tests",
    METRICS_SECRET: "a secret of the monitor",
  };
  house = await startHouse({ parts: ["web"], env });
});
test.afterAll(async () => {
  await house?.stop();
  await provider?.stop();
});

test("an agent comes in by the organisation's own sign-in, a stranger or an unverified address does not", async ({
  page,
}) => {
  for (const person of [
    { email: "stranger@northwind.example", email_verified: true },
    { email: "greta@northwind.example", email_verified: false },
    { email: "greta@northwind.example" },
  ]) {
    provider.person = person;
    await page.goto(`${house.url}/login`);
    await page.getByRole("button", { name: "Sign in with your organisation" }).click();
    await expect(page.getByText("no active agent here has that verified address")).toBeVisible();
  }
  provider.person = { email: "Greta@Northwind.example", email_verified: true };
  await page.goto(`${house.url}/login`);
  await page.getByRole("button", { name: "Sign in with your organisation" }).click();
  await expect(page).toHaveURL(`${house.url}/inbox`);
});

test("a monitor with the secret reads the metrics", async ({ request }) => {
  const headers = { authorization: "Bearer a secret of the monitor" };
  const answer = await request.get(`${house.url}/api/metrics`, { headers });
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  for (const name of [
    "caret_conversations_overdue 0",
    "caret_event_streams 0",
    "caret_change_lag_seconds",
    "process_cpu",
  ])
    expect(text).toContain(name);
  expect(
    (await request.get(`${house.url}/api/metrics`, { headers: { authorization: "Bearer wrong" } })).status(),
  ).toBe(404);
});

test("the web process ends within seconds though streams are open", async () => {
  const stream = await fetch(`${house.url}/api/v1/events`, {
    headers: { authorization: "Bearer sandbox-agent" },
  });
  const reader = stream.body?.getReader();
  await reader?.read();
  const pid = house.pid("web") ?? 0;
  const started = Date.now();
  process.kill(pid, "SIGTERM");
  await expect.poll(() => isUp(pid), { timeout: 8000 }).toBe(false);
  expect(Date.now() - started).toBeLessThan(8000);
  await reader?.cancel().catch(() => undefined);
});

function isUp(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
