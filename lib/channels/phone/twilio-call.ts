import { type HeardCall, LONGEST_SECONDS } from "./heard-call";

const outcomes: Readonly<Record<string, HeardCall["outcome"]>> = {
  queued: "ringing",
  initiated: "ringing",
  ringing: "ringing",
  "in-progress": "answered",
  completed: "finished",
  busy: "missed",
  "no-answer": "missed",
  failed: "missed",
  canceled: "missed",
};

/**
 * Reads Twilio's status callback, form-encoded (Twilio docs, Voice webhooks: CallSid, From, To, CallStatus, Direction,
 * CallDuration in seconds, Timestamp as RFC 2822). A completed call of no length was answered by nobody. Null for what isn't one.
 */
export function readTwilioCall(form: URLSearchParams): HeardCall | null {
  const id = form.get("CallSid")?.slice(0, 200) ?? "";
  const said = outcomes[form.get("CallStatus") ?? ""];
  const to = form.get("To");
  if (id === "" || !said || to === null) return null;
  const durationSeconds = lengthOf(form.get("CallDuration"));
  const outcome = said === "finished" && durationSeconds === 0 ? "missed" : said;
  const direction = form.get("Direction")?.startsWith("outbound") ? "outbound" : "inbound";
  const from = form.get("From");
  const [theirs, ours] = direction === "inbound" ? [from, to] : [to, from];
  const toldAt = instantOf(form.get("Timestamp"));
  const isOver = outcome === "finished" || outcome === "missed";
  const startedAt = isOver && toldAt ? new Date(toldAt.getTime() - durationSeconds * 1000) : toldAt;
  const endedAt = isOver ? toldAt : null;
  return { id, direction, theirs, ours: ours ?? "", startedAt, endedAt, durationSeconds, outcome };
}

function lengthOf(text: string | null): number {
  const seconds = Number(text ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.round(seconds), LONGEST_SECONDS) : 0;
}

function instantOf(text: string | null): Date | null {
  const at = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at);
}
