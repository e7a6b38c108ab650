import { expect, test } from "@playwright/test";
import { ADMIN, AGENT, call, read } from "../support/api";
import { DESK, signInAs } from "../support/desk";
import { expectNoViolations } from "../support/no-violations";
import { send } from "../support/send";

const hours = (suffix = "") => `${DESK()}/hours${suffix}`;

test("anybody reads the hours by their own clock, without signing in", async ({ page }) => {
  await page.goto(hours());
  await expect(page).toHaveURL(/zone=Europe%2FBerlin/);
  await expect(page.getByRole("heading", { name: "When we answer" })).toBeVisible();
  await expect(page.getByText("times shown in Berlin")).toBeVisible();
  await expect(page.getByText(/in New York, \d\d:\d\d where you are/)).toBeVisible();
  await expect(page.getByText("Every day 12:00–05:00")).toBeVisible();
  await expect(page.getByRole("link", { name: "@NorthwindHelp" })).toHaveAttribute(
    "href",
    "https://x.com/NorthwindHelp",
  );
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Polski" }).click();
  await expect(page.getByRole("heading", { name: "Kiedy odpowiadamy" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "pl");
});

test("the page is whole without scripts, in the desk's zone and the language asked for", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(hours());
  await expect(page.getByRole("heading", { name: "Wann wir antworten" })).toBeVisible();
  await expect(page.getByText("Zeiten für New York")).toBeVisible();
  await expect(page.getByText("Jeden Tag 06:00–23:00")).toBeVisible();
  await context.close();
});

test("caches may keep it for a minute, and ask whether it is still so", async () => {
  const first = await send(hours("?zone=Etc/UTC"));
  expect(first.status).toBe(200);
  expect(first.headers["cache-control"]).toBe("public, max-age=60");
  expect(first.headers.vary?.toLowerCase()).toContain("accept-language");
  expect(first.headers["set-cookie"]).toBeUndefined();
  const etag = String(first.headers.etag);
  const again = await send(hours("?zone=Etc/UTC"), { headers: { "if-none-match": etag } });
  // A minute may have passed between the two.
  if (again.status === 304) expect(again.body).toBe("");
  else expect(again.headers.etag).not.toBe(etag);
  expect((await send(hours("?zone=Asia/Tokyo"))).headers.etag).not.toBe(etag);
});

test("only ?embed may be framed, by anybody, and no other page (attack)", async () => {
  const plain = await send(hours());
  expect(plain.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  const framed = await send(hours("?embed"));
  expect(framed.headers["content-security-policy"]).toContain("frame-ancestors *");
  expect(framed.headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(framed.body).not.toContain("<header");
  for (const policy of [plain, framed].map(({ headers }) => String(headers["content-security-policy"]))) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  }
  for (const path of [
    "/login?embed",
    "/hours/?embed",
    "/feedback/x?embed",
    "/hours/x?embed",
    "/inbox?embed",
  ]) {
    const answer = await send(`${DESK()}${path}`);
    const policy = String(answer.headers["content-security-policy"] ?? "frame-ancestors 'none'");
    if (answer.status === 200) expect(policy, path).toContain("frame-ancestors 'none'");
  }
});

test("nothing of a person is on it, and what is asked in the address does no harm (attack)", async () => {
  const { data } = await read<{ data: { displayName: string; email: string }[] }>("/agents", ADMIN);
  const odd = [
    "?zone=Mars/Base",
    "?zone=%3Cscript%3E",
    `?zone=${"a".repeat(5000)}`,
    "?lang=%00",
    "?lang=../../etc",
    "?embed=1&embed=2",
    "?zone=&lang=",
  ];
  for (const suffix of ["", ...odd]) {
    const { status, body } = await send(hours(suffix));
    expect(status, suffix).toBe(200);
    for (const { displayName, email } of data) {
      expect(body, suffix).not.toContain(displayName);
      expect(body, suffix).not.toContain(email);
    }
    expect(body, suffix).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(body.match(/<script/g), suffix).toHaveLength(2);
  }
});

test("a flood of it, in many zones, is answered from one look at the figures (attack)", async () => {
  const zones = Intl.supportedValuesOf("timeZone").filter((_, place) => place % 8 === 0);
  const close = { connection: "close" };
  const tags = new Set<string>();
  const minutes = new Set<string>();
  for (const zone of zones) {
    const answers = await Promise.all(
      [`?zone=${zone}`, "?zone=Etc/UTC", "?zone=Etc/UTC&embed"].map((suffix) =>
        send(hours(suffix), { headers: close }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    tags.add(String(answers[1]?.headers.etag));
    minutes.add(new Date().toISOString().slice(0, 16));
  }
  // New figures are looked up once a minute, however many ask.
  expect(tags.size).toBeLessThanOrEqual(minutes.size + 1);
});

test("machines read the hours as schema.org says", async () => {
  const { body } = await send(hours());
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? "{}";
  const markup = JSON.parse(data) as {
    "@type": string;
    contactPoint: {
      name: string;
      telephone?: string;
      hoursAvailable: { "@type": string; opens: string }[];
    }[];
  };
  expect(markup["@type"]).toBe("Organization");
  const line = markup.contactPoint.find(({ telephone }) => telephone);
  expect(line?.telephone).toBe("+12025550100");
  expect(line?.hoursAvailable).toHaveLength(7);
  expect(line?.hoursAvailable[0]).toMatchObject({ "@type": "OpeningHoursSpecification", opens: "06:00" });
});

test("an admin holds what is said against what was achieved, and changes what is stated", async ({
  page,
}) => {
  await signInAs(page, "Ida Holm");
  await page.goto(`${DESK()}/truth-check`);
  const part = page.getByRole("region", { name: "@NorthwindAir" });
  await part.getByLabel("Bio or website").fill("Here for you 24/7. We answer within 10 minutes.");
  await part.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved")).toBeVisible();
  await expectNoViolations(page);
  const truth = await read<{ accounts: { account: { handle: string }; statements: { text: string }[] }[] }>(
    "/truth-check",
    ADMIN,
  );
  const air = truth.accounts.find(({ account }) => account.handle === "@NorthwindAir");
  expect(air?.statements[0]?.text).toContain("24/7");
  expect((await call("GET", "/truth-check", AGENT)).status).toBe(403);
  expect((await send(`${DESK()}/api/v1/truth-check`)).status).toBe(401);
});
