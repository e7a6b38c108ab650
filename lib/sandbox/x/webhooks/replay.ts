import { type Answer, invalidRequest, json, problem } from "../answers";
import type { World } from "../model";
import { owningAppId } from "../oauth/apps";
import { bodyObject, type Router } from "../router";
import { unknownWebhook } from "./webhook-endpoints";
import type { Webhook, WebhookStore } from "./webhook-store";

export interface ReplayDeps {
  store: WebhookStore;
  /** What the webhook would have been told between two instants, oldest first. */
  replay(webhookId: string, from: number, to: number): readonly string[];
  /** Resolves true when the webhook took it. */
  send(webhook: Webhook, text: string): Promise<boolean>;
}

const DAY_MS = 86_400_000;

/** `POST /2/webhooks/replay`: the events of up to the last 24 hours once more, one job at a time per app. */
export function mountReplay(router: Router, world: World, deps: ReplayDeps): void {
  const running = new Set<string>();
  router.route("POST", "/2/webhooks/replay", { auth: "app", limit: { app: 100 } }, (request) => {
    const appId = owningAppId(request.caller?.appId);
    const { webhook_id: webhookId, from_date: fromDate, to_date: toDate } = bodyObject(request);
    const webhook = typeof webhookId === "string" ? deps.store.get(appId, webhookId) : undefined;
    if (webhook === undefined) return unknownWebhook(String(webhookId));
    const from = minuteOf(fromDate);
    const to = minuteOf(toDate);
    if (from === undefined || to === undefined || from > to) {
      return invalidRequest("from_date and to_date must be yyyymmddhhmm in UTC, in this order");
    }
    const now = world.now();
    if (from < now - DAY_MS - 60_000 || to > now)
      return invalidRequest("Only the last 24 hours can be replayed");
    if (running.has(appId)) return conflict();
    running.add(appId);
    const jobId = world.nextId();
    void run(deps, webhook, jobId, from, to + 59_999).finally(() => running.delete(appId));
    return json(200, { data: { job_id: jobId, created_at: new Date(now).toISOString() } });
  });
}

async function run(
  deps: ReplayDeps,
  webhook: Webhook,
  jobId: string,
  from: number,
  to: number,
): Promise<void> {
  // The answer with the job's id goes out before its first event.
  await new Promise((resolve) => setImmediate(resolve));
  const texts = deps.replay(webhook.id, from, to);
  let taken = 0;
  for (let at = 0; at < texts.length; at += 50) {
    const results = await Promise.all(texts.slice(at, at + 50).map((text) => deps.send(webhook, text)));
    taken += results.filter(Boolean).length;
  }
  const isComplete = taken === texts.length;
  const notice = {
    webhook_id: webhook.id,
    job_state: isComplete ? "Complete" : "Incomplete",
    job_state_description: isComplete
      ? "Job completed successfully"
      : `Job failed to deliver all events: ${taken} of ${texts.length} delivered.`,
    job_id: jobId,
  };
  await deps.send(webhook, JSON.stringify({ replay_job_status: notice }));
}

function conflict(): Answer {
  return problem(409, "A replay job is already running for this application.", {
    title: "ReplayConflictError",
    slug: "conflict",
  });
}

function minuteOf(text: unknown): number | undefined {
  const parts = typeof text === "string" ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) : null;
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute] = parts;
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return Number.isNaN(instant) ? undefined : instant;
}
