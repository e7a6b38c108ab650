import { expect, test } from "@playwright/test";
import type { Explanation, Overview, TurnPage } from "@/lib/response-times/overview-schemas";
import type { ReportAnswer } from "@/lib/response-times/report-schemas";
import { ADMIN, AGENT, call, LEAD, read } from "../support/api";

const PATH = "/reports/response-times";
const RANGE = "from=2024-01-01&zone=Europe/Berlin&metric=all";

test.describe("reports over the API", () => {
  test("answer figures, what is behind them, and the same as a file", async () => {
    const report = await read<ReportAnswer>(`${PATH}?${RANGE}&groupBy=channel`, ADMIN);
    expect(report).toMatchObject({
      metric: "all",
      clock: "customer",
      groupBy: "channel",
      bucketedBy: "start",
    });
    expect(report.rows.reduce((sum, { n }) => sum + n, 0)).toBe(report.totals.n);
    const overview = await read<Overview>(`${PATH}/overview?${RANGE}`, ADMIN);
    expect(overview.totals.n).toBeGreaterThanOrEqual(report.totals.n);
    const { balance } = overview;
    const sum = (parts: readonly { count: number }[]) => parts.reduce((total, { count }) => total + count, 0);
    const { answered, closers, spam, automatic, bystanders, removed } = balance;
    expect(balance.received).toBe(
      answered +
        sum(balance.closedWithoutAnswer) +
        closers +
        spam +
        automatic +
        bystanders +
        removed +
        sum(balance.stillOpen),
    );
    const explained = await read<Explanation>(`${PATH}/explain?${RANGE}&figure=within600`, ADMIN);
    expect(explained.terms.map(({ name }) => name)).toEqual(["within", "n", "open600"]);
    const page = await read<TurnPage>(`${PATH}/rows?${RANGE}&which=all&limit=5`, ADMIN);
    expect(page.data.length).toBeLessThanOrEqual(5);

    for (const headers of [ADMIN, { ...ADMIN, accept: "text/csv" }]) {
      const query = "accept" in headers ? RANGE : `${RANGE}&format=csv`;
      const file = await call("GET", `${PATH}/rows?${query}`, headers);
      expect(file.status).toBe(200);
      expect(file.headers["content-type"]).toContain("text/csv");
      expect(file.body.startsWith('"conversationId"')).toBe(true);
    }
  });

  test("say in words what can't be asked, and keep figures from whom they are not for", async () => {
    const wrong = await call("GET", `${PATH}?from=2026-11-02&to=2026-11-01`, ADMIN);
    expect(wrong.status).toBe(400);
    expect(wrong.headers["content-type"]).toContain("application/problem+json");
    expect(JSON.parse(wrong.body)).toMatchObject({
      code: "report-reversed",
      detail: expect.stringContaining("Swap"),
    });
    const gone = await call("GET", `${PATH}?agent=00000000-0000-7000-8000-00000000dead`, ADMIN);
    expect(gone.status).toBe(404);
    expect((await call("PUT", "/reports/settings", LEAD, { people: "nobody" })).status).toBe(403);
    expect(await read("/reports/settings", AGENT)).toEqual({ people: "own-lead" });
    const linda = (await read<{ data: { id: string; displayName: string }[] }>("/agents", ADMIN)).data.find(
      ({ displayName }) => displayName === "Linda Moss",
    );
    const closed = await call("GET", `${PATH}?agent=${linda?.id}`, AGENT);
    expect([closed.status, JSON.parse(closed.body).code]).toEqual([403, "figures-closed"]);
    expect((await call("GET", PATH, {})).status).toBe(401);
  });

  test("are described with every call", async () => {
    const { paths } = await read<{ paths: Record<string, unknown> }>("/openapi.json", ADMIN);
    const wanted = ["", "/explain", "/overview", "/rows"].map((each) => `${PATH}${each}`);
    const found = Object.keys(paths).map((path) => path.replace("/api/v1", ""));
    expect(found).toEqual(expect.arrayContaining([...wanted, "/reports/balance", "/reports/settings"]));
  });
});
