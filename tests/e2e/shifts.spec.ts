import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { ADMIN, AGENT, call, LEAD, me, read } from "../support/api";
import { DESK } from "../support/desk";

/** Far ahead, and other hours each time: nobody is booked then. */
function someNight() {
  const day = new Date(Date.UTC(2028, 0, 3 + Math.floor(Math.random() * 3000)));
  const on = (days: number) => new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return { startLocal: `${on(0)}T22:00`, endLocal: `${on(1)}T06:00` };
}

test("a program lays out a shift, sees its cover, changes and removes it; its agent reads it in a calendar", async () => {
  const { id: agentId } = await me(AGENT);
  const wish = { agentId, zone: "Europe/Berlin", ...someNight() };
  expect((await call("POST", "/shifts", LEAD, wish)).status).toBe(403);
  expect((await call("POST", "/shifts", ADMIN, { ...wish, startLocal: "tonight" })).status).toBe(400);
  const key = { ...ADMIN, "idempotency-key": randomUUID() };
  const made = await call("POST", "/shifts", key, wish);
  expect(made.status).toBe(201);
  const shift = JSON.parse(made.body) as { id: string; warnings: unknown };
  expect(shift).toMatchObject({ ...wish, state: "published", changeNumber: 1 });
  expect(Array.isArray(shift.warnings)).toBe(true);
  expect(JSON.parse((await call("POST", "/shifts", key, wish)).body)).toEqual(shift);
  const twice = await call("POST", "/shifts", ADMIN, wish);
  expect(twice.status).toBe(409);
  expect(JSON.parse(twice.body)).toMatchObject({ code: "shift-overlaps" });

  const range = `from=${wish.startLocal}:00%2B01:00&to=${wish.endLocal}:00%2B01:00`;
  expect((await call("GET", `/coverage?${range}`, AGENT)).status).toBe(403);
  const cover = await read<{ cells: unknown[]; gaps: unknown[] }>(
    `/coverage?${range}&zone=Asia/Kathmandu&stepMinutes=30`,
    LEAD,
  );
  expect(cover.cells[0]).toMatchObject({ planned: 1, present: null });
  expect(cover.gaps[0]).toMatchObject({ code: "thin", why: "1 of at least 2 people" });

  const { url } = JSON.parse((await call("POST", "/agents/me/calendar", AGENT)).body) as { url: string };
  const feed = await fetch(url);
  expect(feed.status).toBe(200);
  expect(feed.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(await feed.text()).toContain("BEGIN:VCALENDAR");
  const again = await fetch(url, { headers: { "if-none-match": feed.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
  expect((await fetch(`${DESK()}/api/calendar/${"A".repeat(43)}.ics`)).status).toBe(404);

  const changed = await call("PATCH", `/shifts/${shift.id}`, ADMIN, { state: "draft", changeNumber: 1 });
  expect(JSON.parse(changed.body)).toMatchObject({ state: "draft", changeNumber: 2 });
  expect(
    (await call("PATCH", `/shifts/${shift.id}`, ADMIN, { state: "draft", changeNumber: 1 })).status,
  ).toBe(409);
  expect((await call("DELETE", `/shifts/${shift.id}`, ADMIN)).status).toBe(204);
  expect((await call("DELETE", `/shifts/${shift.id}`, ADMIN)).status).toBe(404);
  expect((await call("DELETE", "/agents/me/calendar", AGENT)).status).toBe(204);
  expect((await fetch(url)).status).toBe(404);
});
