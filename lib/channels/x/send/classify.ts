import type { Refusal, SendOutcome } from "../../channel";
import type { Failure } from "../call/failure";
import { accountTrouble } from "../call/trouble";

const SECOND = 1000;
const heldMs = 300 * SECOND;

/** X's own sentences for what will never go through as it is, by the live texts of x-api §5. */
const refusals: readonly { code: string; said: RegExp; number?: number }[] = [
  {
    code: "x-not-summoned",
    said: /not been mentioned or otherwise engaged|only reply to or quote posts where you are mentioned/i,
  },
  { code: "x-reply-restricted", said: /restricted who can reply|not permitted to reply/i, number: 433 },
  {
    code: "x-target-gone",
    said: /deleted or not visible to you|in_reply_to_tweet_id.*(not exist|invalid)/i,
    number: 385,
  },
  { code: "x-duplicate", said: /duplicate content/i, number: 187 },
  { code: "x-too-long", said: /text is too long|may have \d+ characters at most/i, number: 186 },
  {
    code: "x-media-rejected",
    said: /attach this media|media ids? (are|is) invalid|media_ids|media type|media category/i,
    number: 324,
  },
  {
    code: "x-dm-not-permitted",
    said: /permission to DM|This operation is not permitted|cannot send messages to this user/i,
    number: 349,
  },
];

/** What a failed send means for the reply. Every kind has an answer; in doubt it is `unknown`, never a resend. */
export function outcomeOf(failure: Failure, now: Date): SendOutcome {
  switch (failure.kind) {
    case "cut":
      return { outcome: "unknown", code: "x-no-answer" };
    case "not-sent":
      return later(now, 10 * SECOND, "x-unreachable", false, { reason: failure.reason });
    case "later":
      return later(now, 5 * SECOND, "x-renewing", false);
    case "limited":
      return { outcome: "retry-at", at: failure.resetAt, code: "x-rate-limited", holdsAccount: false };
    case "disconnected":
      return later(now, heldMs, failure.code, true, { scope: failure.scope ?? null });
    case "answered":
      return answeredOutcome(failure, now);
  }
}

function answeredOutcome(failure: Extract<Failure, { kind: "answered" }>, now: Date): SendOutcome {
  const { status, slug, detail, code } = failure;
  if (status >= 500 || status === 408) return { outcome: "unknown", code: "x-server-error" };
  const values = { detail, status };
  const trouble = accountTrouble(failure);
  if (trouble) return later(now, heldMs, trouble.code, true, values);
  if (status === 429)
    return { outcome: "retry-at", at: resetOf(failure, now), code: "x-rate-limited", holdsAccount: false };
  const known = refusals.find(
    ({ said, number }) => said.test(detail) || (number !== undefined && number === code),
  );
  if (known) return { outcome: "refused", code: known.code, values };
  if (status === 404 || slug === "resource-not-found")
    return { outcome: "refused", code: "x-target-gone", values };
  if (status === 413 || status === 415) return { outcome: "refused", code: "x-media-rejected", values };
  return { outcome: "refused", code: status === 403 ? "x-forbidden" : "x-invalid", values };
}

/** When X lets us in again: the day's window when it is spent, else the quarter hour's; a minute when it won't say. */
function resetOf({ header }: Extract<Failure, { kind: "answered" }>, now: Date): Date {
  const spentDay = ["x-user-limit-24hour", "x-app-limit-24hour"].find(
    (prefix) => header(`${prefix}-remaining`) === "0",
  );
  const seconds = Number(header(`${spentDay ?? "x-rate-limit"}-reset`) ?? Number.NaN);
  const after = Number(header("retry-after") ?? Number.NaN);
  const at = Number.isFinite(seconds)
    ? seconds * SECOND
    : now.getTime() + (Number.isFinite(after) ? after : 60) * SECOND;
  return new Date(Math.max(at, now.getTime() + SECOND));
}

function later(
  now: Date,
  ms: number,
  code: string,
  holdsAccount: boolean,
  values?: Refusal["values"],
): SendOutcome {
  const at = new Date(now.getTime() + ms);
  return { outcome: "retry-at", at, code, holdsAccount, ...(values === undefined ? {} : { values }) };
}
