import { ADMIN } from "./api";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What was said once, and how many seconds later it was answered; null is never. */
export interface RecordedWait {
  daysAgo: number;
  seconds: number | null;
  isPrivate?: boolean;
  text?: string;
  initials?: string;
  name?: string;
}

/** Takes in conversations of the care account as history, over the API, and waits until they are there. */
export async function takeHistory(
  desk: string,
  waits: readonly RecordedWait[],
  now = Date.now(),
): Promise<void> {
  const body = waits.map((wait, at) => JSON.stringify(recorded(wait, at, now))).join("\n");
  const answer = await fetch(`${desk}/api/v1/imports/history?format=json-lines&name=waits.jsonl`, {
    method: "POST",
    headers: { ...ADMIN, "content-type": "application/octet-stream" },
    body,
  });
  if (answer.status !== 201) throw new Error(`the import answered ${answer.status}: ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  for (let tries = 0; tries < 240; tries++) {
    const job = (await (await fetch(`${desk}/api/v1/jobs/${id}`, { headers: ADMIN })).json()) as Job;
    if (job.state === "done") return;
    if (job.state === "failed") throw new Error(`the import failed: ${JSON.stringify(job)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the import did not end");
}

interface Job {
  state: string;
}

function recorded(wait: RecordedWait, at: number, now: number): unknown {
  const { daysAgo, seconds, isPrivate = false, text = `Where is bag ${at}?`, initials = "GT" } = wait;
  const startedAt = Math.floor((now - daysAgo * DAY) / MINUTE) * MINUTE;
  const first = String(700_000 + 2 * at);
  const audience = isPrivate ? "private" : "public";
  const said = { id: first, from: "customer", at: new Date(startedAt).toISOString(), text, audience };
  const answered = {
    id: String(700_001 + 2 * at),
    from: "us",
    at: new Date(startedAt + (seconds ?? 0) * 1000).toISOString(),
    text: `It comes on the evening flight. ^${initials}`,
    inReplyTo: first,
    audience,
  };
  return {
    account: "NorthwindHelp",
    conversation: first,
    customer: { id: String(880_000 + at), username: `wait${at}`, name: wait.name ?? `Waiter ${at}` },
    messages: seconds === null ? [said] : [said, answered],
  };
}
