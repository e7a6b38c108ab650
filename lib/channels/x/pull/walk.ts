import type { AccountRef, PulledPage } from "../../channel";
import type { Failure } from "../call/failure";
import type { Link } from "../call/link";
import { idOf, instantOf, instantOfId, textOf, type Wire, wireOf, wiresOf } from "../fold/wire";
import { type PullCursor, readCursor } from "./cursor";
import type { KnownIds } from "./known-ids";
import type { Source } from "./sources";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** X loses and delays entries of its lists: what is older than the cursor by less is read again. */
const overlapMs = 10 * MINUTE;
const firstReachMs = DAY;
const searchReachMs = 7 * DAY - 2 * MINUTE;
const timeoutMs = 20_000;
const encoder = new TextEncoder();

/**
 * Walks one list from its newest page back to the cursor less the overlap. Yields pages with something new; the
 * cursor of a page that has more behind it says where to go on, so a walk broken off loses nothing.
 */
export async function* walk(
  link: Link,
  account: AccountRef,
  source: Source,
  stored: unknown,
  known: KnownIds,
  onFailure: (failure: Failure) => void = () => {},
): AsyncGenerator<PulledPage> {
  const cursor = readCursor(stored);
  const start = startOf(link.deps.now(), cursor);
  let token = cursor.resume?.token;
  let newestAt = cursor.resume?.newestAt;
  let stale = 0;
  let isOpen = cursor.resume !== null;
  for (;;) {
    const answer = await link.asAccount(account, {
      method: "GET",
      endpoint: source.endpoint,
      path: source.path,
      scope: source.scope,
      timeoutMs,
      query: {
        ...source.query,
        ...(source.takesStart ? { start_time: start.toISOString().replace(/\.\d+Z$/, "Z") } : {}),
        ...(token === undefined ? {} : { [source.token]: token }),
      },
    });
    if (!answer.ok) {
      // A token X no longer takes must not stop the list for good: the next walk begins at the cursor again.
      if (isBadToken(answer.failure, token)) token = undefined;
      else return onFailure(answer.failure);
      continue;
    }
    const items = wiresOf(answer.body.data);
    const ids = items.flatMap((item) => idOf(item.id) ?? []);
    const fresh = ids.filter((id) => !known.has(id));
    newestAt ??= newestOf(items)?.toISOString();
    const next = textOf(wireOf(answer.body.meta)?.next_token);
    stale = fresh.length === 0 ? stale + 1 : 0;
    const oldest = oldestOf(items);
    const isPast = oldest !== undefined && oldest.getTime() < start.getTime();
    const more = next !== undefined && next !== token && stale < source.patience && !isPast;
    const after: PullCursor =
      more && newestAt !== undefined
        ? { doneUntil: cursor.doneUntil, resume: { token: next, newestAt } }
        : { doneUntil: laterOf(newestAt, cursor.doneUntil), resume: null };
    if (fresh.length > 0 || (!more && isOpen)) {
      const body = encoder.encode(answer.text);
      const raw = { account, source: source.kind, body };
      yield { raw, cursorKind: source.kind, cursor: after, more, taken: () => known.add(ids) };
      isOpen = more;
    }
    if (!more) return;
    token = next;
  }
}

function startOf(now: Date, cursor: PullCursor): Date {
  const since =
    cursor.doneUntil === null ? now.getTime() - firstReachMs : Date.parse(cursor.doneUntil) - overlapMs;
  return new Date(Math.max(since, now.getTime() - searchReachMs));
}

function isBadToken(failure: { kind: string; status?: number }, token: string | undefined): boolean {
  return token !== undefined && failure.kind === "answered" && failure.status === 400;
}

function timeOf(item: Wire): Date | undefined {
  return instantOf(item.created_at) ?? instantOfId(idOf(item.id) ?? "");
}

function newestOf(items: readonly Wire[]): Date | undefined {
  return items
    .flatMap((item) => timeOf(item) ?? [])
    .reduce<Date | undefined>((a, b) => (a && a > b ? a : b), undefined);
}

function oldestOf(items: readonly Wire[]): Date | undefined {
  return items
    .flatMap((item) => timeOf(item) ?? [])
    .reduce<Date | undefined>((a, b) => (a && a < b ? a : b), undefined);
}

function laterOf(a: string | undefined, b: string | null): string | null {
  if (a === undefined) return b;
  return b !== null && b > a ? b : a;
}
