import type { AccountRef, RawArrival } from "../../channel";
import type { ChannelHealth } from "../../channel-deps";
import type { Failure } from "../call/failure";
import type { Link } from "../call/link";
import { open } from "../call/open";
import { postQuery } from "../pull/fields";
import { createBackOff } from "./back-off";
import { createBatcher } from "./batcher";
import { chargeLines } from "./charge-lines";
import { arrivalsOf } from "./line-accounts";
import { readStream } from "./read-stream";
import { ensureRules } from "./stream-rules";
import { ensureSubscriptions, isForbidden } from "./subscriptions";
import { ensureWebhook } from "./webhook";

const ensureEveryMs = 15 * 60_000;
const headersMs = 15_000;

type Way = "activity" | "filtered";
const ENDPOINTS = { activity: "GET /2/activity/stream", filtered: "GET /2/tweets/search/stream" } as const;

/** Holds the live way in open until the signal: the Activity stream, or the filtered stream where that isn't granted. */
export async function listen(
  link: Link,
  accounts: readonly AccountRef[],
  store: (raws: readonly RawArrival[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const batcher = createBatcher(async (raws) => {
    await store(raws);
    // what is stored must not be stored again because its price could not be noted
    await chargeLines(link, ENDPOINTS[way], raws).catch(() => undefined);
  }, signal);
  const backOff = createBackOff();
  const tell = (health: ChannelHealth) =>
    Promise.all(accounts.map(({ id }) => link.health.stream(id, health)));
  let way: Way = "activity";
  let ensuredAt = 0;
  let lostAt: number | undefined;

  async function ensure(): Promise<void> {
    ensuredAt = Date.now();
    const webhookId = await ensureWebhook(link);
    const ensured = await ensureSubscriptions(link, accounts, webhookId);
    way = ensured.isPermitted ? "activity" : "filtered";
    if (way === "filtered") await ensureRules(link, accounts);
  }

  while (!signal.aborted) {
    if (Date.now() - ensuredAt > ensureEveryMs) await ensure();
    const opened = await connect(link, way, lostAt);
    if ("failure" in opened) {
      if (way === "activity" && isForbidden(opened)) {
        way = "filtered";
        await ensureRules(link, accounts);
        continue;
      }
      if (isFull(opened.failure)) await clearConnections(link, way);
      await tell(healthOf(opened.failure));
      await pause(backOff.after(opened.failure), signal);
      continue;
    }
    await tell({ state: "live", code: "live" });
    const renew = setInterval(() => void ensure().catch(() => undefined), ensureEveryMs);
    const startedAt = Date.now();
    const end = await readStream(opened, (line) => arrivalsOf(accounts, line), batcher, signal);
    clearInterval(renew);
    lostAt = Date.now();
    if (end === "ended") break;
    if (lostAt - startedAt > 60_000) backOff.reset();
    await tell({
      state: "late",
      code: "x-stream-lost",
      values: { reason: end.kind === "cut" ? end.reason : end.kind },
    });
    await pause(backOff.after(end), signal);
  }
  await batcher.drained();
}

function connect(link: Link, way: Way, lostAt: number | undefined) {
  const { bearer } = link.settings;
  if (bearer === undefined)
    return Promise.resolve({
      ok: false as const,
      failure: { kind: "disconnected" as const, code: "x-no-app-token" as const },
    });
  const query = new URLSearchParams(way === "filtered" ? postQuery : {});
  if (way === "activity" && lostAt !== undefined)
    query.set("backfill_minutes", String(Math.min(5, Math.ceil((Date.now() - lostAt) / 60_000))));
  const path = way === "activity" ? "2/activity/stream" : "2/tweets/search/stream";
  return open(link.agents, query.size > 0 ? `${path}?${query}` : path, bearer, headersMs);
}

/** X still counts a connection that was cut; with one listener per desk, whatever is open is ours to close. */
async function clearConnections(link: Link, way: Way): Promise<void> {
  const name = way === "activity" ? "activity_stream" : "filtered_stream";
  await link.asApp({
    method: "DELETE",
    endpoint: "DELETE /2/connections/:endpoint_id",
    path: `2/connections/${name}`,
    timeoutMs: 10_000,
  });
}

function isFull(failure: Failure): boolean {
  return failure.kind === "answered" && failure.body.connection_issue === "TooManyConnections";
}

function healthOf(failure: Failure): ChannelHealth {
  switch (failure.kind) {
    case "disconnected":
      return { state: "late", code: failure.code };
    case "not-sent":
      return { state: "down", code: "x-unreachable", values: { reason: failure.reason } };
    case "answered":
      if (isFull(failure)) return { state: "late", code: "x-too-many-connections" };
      return {
        state: "late",
        code: "x-stream-refused",
        values: { status: failure.status, detail: failure.detail },
      };
    default:
      return { state: "late", code: "x-stream-lost", values: { reason: failure.kind } };
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done, { once: true });
    if (signal.aborted) done();
  });
}
