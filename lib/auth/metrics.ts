import { createHash, timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { env } from "@/lib/base/env";
import { readGauges } from "@/lib/live/read-gauges";
import { deskFeed } from "./desk-feed";
import { deskProcess } from "./desk-process";

const kept = globalThis as typeof globalThis & { caretMetrics?: Metrics };

interface Metrics {
  registry: Registry;
  set(name: string, value: number, labels?: Record<string, string>): void;
  reset(): void;
}

/** Whether the asker holds METRICS_SECRET; nobody does when there is none. */
export function holdsMetricsSecret(request: Request): boolean {
  const secret = env().METRICS_SECRET;
  const given = request.headers.get("authorization") ?? "";
  return secret !== undefined && timingSafeEqual(digest(given), digest(`Bearer ${secret}`));
}

/** The page a Prometheus reads: what waits, what is late, and how this process does. */
export async function metricsPage(): Promise<{ type: string; text: string }> {
  const [desk, feed] = await Promise.all([deskProcess(), deskFeed()]);
  const gauges = await readGauges(desk.ctx({ type: "system", task: "metrics" }), feed.position());
  const metrics = deskMetrics();
  metrics.reset();
  for (const { status, count } of gauges.conversations) metrics.set("caret_conversations", count, { status });
  for (const { state, count } of gauges.replies) metrics.set("caret_outbox_replies", count, { state });
  for (const { handle, channel, state, ingestDelaySeconds } of gauges.accounts) {
    metrics.set("caret_account_up", state === "live" || state === "late" ? 1 : 0, { handle, channel });
    metrics.set("caret_account_ingest_delay_seconds", ingestDelaySeconds ?? 0, { handle, channel });
  }
  metrics.set("caret_conversations_overdue", gauges.overdue);
  metrics.set("caret_outbox_oldest_seconds", gauges.oldestQueuedSeconds);
  metrics.set("caret_raw_events_waiting", gauges.rawWaiting);
  metrics.set("caret_quarantine_rows", gauges.quarantined);
  metrics.set("caret_change_lag_seconds", gauges.changeLagSeconds);
  metrics.set("caret_event_streams", feed.hub.size());
  return { type: metrics.registry.contentType, text: await metrics.registry.metrics() };
}

const GAUGES: Readonly<Record<string, [help: string, labels: string[]]>> = {
  caret_conversations: ["Conversations by status", ["status"]],
  caret_conversations_overdue: ["Open conversations past their due time", []],
  caret_outbox_replies: ["Replies on their way by state", ["state"]],
  caret_outbox_oldest_seconds: ["How long the oldest reply has been due to leave", []],
  caret_raw_events_waiting: ["Provider events stored and not yet read", []],
  caret_quarantine_rows: ["Events that could not be read", []],
  caret_change_lag_seconds: ["Age of the oldest change not yet passed to the screens", []],
  caret_event_streams: ["Open event streams of this process", []],
  caret_account_up: ["1 when an account takes in what comes", ["handle", "channel"]],
  caret_account_ingest_delay_seconds: ["Newest delay from published to received", ["handle", "channel"]],
};

function deskMetrics(): Metrics {
  kept.caretMetrics ??= makeMetrics();
  return kept.caretMetrics;
}

function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauges = new Map(
    Object.entries(GAUGES).map(([name, [help, labelNames]]) => [
      name,
      new Gauge({ name, help, labelNames, registers: [registry] }),
    ]),
  );
  return {
    registry,
    set: (name, value, labels = {}) => gauges.get(name)?.set(labels, value),
    reset: () => {
      for (const gauge of gauges.values()) gauge.reset();
    },
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
