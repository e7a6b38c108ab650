import type { Audience, Conversation, ConversationStatus } from "@/lib/conversations/schemas";

/** What the queue shows; it lives in the address, so that a view can be kept and handed on. */
export type QueueView = Readonly<{
  show: "open" | "waiting" | "snoozed" | "resolved" | "all";
  assignee?: string;
  account?: string;
  audience?: Audience;
  tag?: string;
  reason?: string;
  flag?: string;
}>;

export const everything: QueueView = { show: "open" };
const shows = ["open", "waiting", "snoozed", "resolved", "all"] as const;
const texts = ["assignee", "account", "tag", "reason", "flag"] as const;
const statuses: Readonly<Record<QueueView["show"], readonly ConversationStatus[]>> = {
  open: ["open"],
  waiting: ["waiting"],
  snoozed: ["snoozed"],
  resolved: ["resolved"],
  all: ["open", "waiting", "snoozed", "resolved"],
};

export function readView(search: Pick<URLSearchParams, "get">): QueueView {
  const show = shows.find((each) => each === search.get("show")) ?? "open";
  const audience = search.get("audience");
  const view: Record<string, string> = { show };
  for (const name of texts) {
    const value = search.get(name);
    if (value) view[name] = value;
  }
  if (audience === "public" || audience === "private") view.audience = audience;
  return view as unknown as QueueView;
}

/** The view as the address keeps it: "" or "?show=waiting&tag=bag". */
export function writeView(view: QueueView): string {
  const search = new URLSearchParams();
  if (view.show !== "open") search.set("show", view.show);
  for (const name of [...texts, "audience"] as const) {
    const value = view[name];
    if (value) search.set(name, value);
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

export function sortOf(view: QueueView): "due" | "newest" {
  return view.show === "open" ? "due" : "newest";
}

/** The filter in the words of the API; as a query its `status` is joined by commas. */
export function filterOf(view: QueueView) {
  const { show, ...rest } = view;
  return { status: [...statuses[show]], sort: sortOf(view), ...rest };
}

/** Whether a row belongs to the view, as the server would say. */
export function belongs(view: QueueView, row: Conversation, viewerId: string): boolean {
  if (!statuses[view.show].includes(row.status)) return false;
  if (view.assignee === "me" && row.assignee?.id !== viewerId) return false;
  if (view.assignee === "none" && row.assignee) return false;
  if (
    view.assignee &&
    view.assignee !== "me" &&
    view.assignee !== "none" &&
    row.assignee?.id !== view.assignee
  )
    return false;
  if (view.account && row.account?.id !== view.account) return false;
  if (view.audience && row.lastAudience !== view.audience) return false;
  if (view.flag && !row.flags.some(({ reason }) => reason === view.flag)) return false;
  if (view.tag && !row.tags.includes(view.tag.toLowerCase())) return false;
  return !view.reason || row.reasons.some(({ id }) => id === view.reason);
}

/** How many filters are on beside the three segments. */
export function countFilters(view: QueueView): number {
  const own = [view.account, view.audience, view.tag, view.reason, view.flag].filter(Boolean).length;
  const other = view.assignee && view.assignee !== "me" && view.assignee !== "none" ? 1 : 0;
  return own + other + (view.show === "open" ? 0 : 1);
}
