import type { AccountRef, LookOutcome, Sought } from "../../channel";
import type { InteractionKind } from "../../channel-traits";
import type { Answer } from "../call/failure";
import type { Link } from "../call/link";
import { referencesOf } from "../fold/references";
import { typedText } from "../fold/typed-text";
import { compareIds, idOf, instantOf, instantOfId, type Wire, wireOf, wiresOf } from "../fold/wire";
import { messageQuery, postQuery } from "../pull/fields";
import { bareId, ownIdOf } from "./ids";
import { comparable } from "./own-text";

const timeoutMs = 15_000;
const retryMs = 60_000;
/** Clocks of X and ours may differ by this. */
const leewayMs = 60_000;

/** Looks on our own side of X for a send whose answer never came: same target, same text, not before it was tried. */
export async function lookFor(link: Link, sought: Sought): Promise<LookOutcome> {
  const answer = await (sought.kind === "post" ? ownPosts(link, sought) : ownMessages(link, sought));
  if (!answer.ok) {
    const { failure } = answer;
    const retryAt =
      failure.kind === "limited" ? failure.resetAt : new Date(link.deps.now().getTime() + retryMs);
    return { found: "unknown", retryAt };
  }
  const prefix = sought.kind === "post" ? "post" : "dm";
  const wanted = comparable(sought.text);
  const found = wiresOf(answer.body.data)
    .filter((item) => isCandidate(sought, item, prefix))
    .filter((item) => comparable(typedText(item)) === wanted)
    .sort((a, b) => compareIds(idOf(a.id) ?? "", idOf(b.id) ?? ""))[0];
  const id = idOf(found?.id);
  if (found === undefined || id === undefined) return { found: false };
  return { found: true, externalId: `${prefix}:${id}`, sentAt: timeOf(found) ?? link.deps.now() };
}

function isCandidate(sought: Sought, item: Wire, prefix: "post" | "dm"): boolean {
  const id = idOf(item.id);
  const at = timeOf(item);
  if (id === undefined || sought.taken.includes(`${prefix}:${id}`)) return false;
  if (sought.newestOwnId !== undefined && compareIds(id, bareId(sought.newestOwnId)) <= 0) return false;
  if (at && at.getTime() < sought.startedAt.getTime() - leewayMs) return false;
  if (prefix === "dm") return idOf(item.sender_id) === sought.account.externalId;
  const target = referencesOf(item).find(({ type }) => type === "replied_to")?.id;
  return target === (sought.replyToExternalId === undefined ? undefined : bareId(sought.replyToExternalId));
}

function ownPosts(link: Link, { account, startedAt }: Sought): Promise<Answer> {
  const from = new Date(startedAt.getTime() - leewayMs).toISOString().replace(/\.\d+Z$/, "Z");
  return timeline(link, account, { ...postQuery, max_results: "100", start_time: from });
}

function ownMessages(link: Link, { account, recipientExternalId }: Sought): Promise<Answer> {
  const ask = {
    method: "GET",
    scope: "dm.read",
    timeoutMs,
    query: { ...messageQuery, max_results: "100" },
  } as const;
  return recipientExternalId === undefined
    ? link.asAccount(account, { ...ask, endpoint: "GET /2/dm_events", path: "2/dm_events" })
    : link.asAccount(account, {
        ...ask,
        endpoint: "GET /2/dm_conversations/with/:participant_id/dm_events",
        path: `2/dm_conversations/with/${recipientExternalId}/dm_events`,
      });
}

function timeline(link: Link, account: AccountRef, query: Readonly<Record<string, string>>): Promise<Answer> {
  return link.asAccount(account, {
    method: "GET",
    endpoint: "GET /2/users/:id/tweets",
    path: `2/users/${ownIdOf(account)}/tweets`,
    scope: "tweet.read",
    timeoutMs,
    query,
  });
}

/** Our newest own post; direct messages have no cheap list, a look for one goes by time alone. */
export async function newestOwnId(
  link: Link,
  account: AccountRef,
  kind: InteractionKind,
): Promise<string | undefined> {
  if (kind !== "post") return undefined;
  const answer = await timeline(link, account, { max_results: "5" });
  if (!answer.ok) return undefined;
  const meta = wireOf(answer.body.meta);
  const id = idOf(meta?.newest_id) ?? idOf(wiresOf(answer.body.data)[0]?.id);
  return id === undefined ? undefined : `post:${id}`;
}

function timeOf(item: Wire): Date | undefined {
  return instantOf(item.created_at) ?? instantOfId(idOf(item.id) ?? "");
}
