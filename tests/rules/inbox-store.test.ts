import { describe, expect, it } from "vitest";
import { newsOf, orderOf, type Queue, reduceQueue, startQueue } from "@/components/inbox/queue-store";
import { belongs, everything, readView, writeView } from "@/components/inbox/queue-view";
import { chooseLoaded, extend, noSelection, toggle } from "@/components/inbox/selection";
import type { Conversation } from "@/lib/conversations/schemas";

const ME = "00000000-0000-7000-8000-000000000001";

function row(id: string, minute: number, more: Partial<Conversation> = {}): Conversation {
  const dueAt = new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
  return {
    id,
    customer: { id: `c-${id}`, displayName: `Person ${id}`, handle: id },
    status: "open",
    assignee: null,
    team: null,
    account: null,
    lastChannel: "x",
    lastAudience: "public",
    language: null,
    rank: 1,
    dueAt,
    promisedAt: dueAt,
    turnStartedAt: dueAt,
    targetSeconds: 600,
    isCloser: false,
    snoozedUntil: null,
    reasons: [],
    tags: [],
    flags: [],
    preview: "",
    hasMedia: false,
    callback: null,
    promise: null,
    openOffers: 0,
    lastCall: null,
    openedAt: dueAt,
    lastInboundAt: dueAt,
    changeNumber: 1,
    lastInteractionNumber: 1,
    url: `/inbox/${id}`,
    ...more,
  };
}

function queueOf(...rows: Conversation[]): Queue {
  return startQueue(ME, everything, { data: rows, nextCursor: null });
}

const use = (queue: Queue) => reduceQueue(queue, { type: "used", inUse: true });
const change = (queue: Queue, ...rows: Conversation[]) => reduceQueue(queue, { type: "changed", rows });

describe("the queue on the screen", () => {
  it("stands in the order of rank, due time and id", () => {
    const queue = queueOf(row("b", 5), row("a", 5), row("late", 1), row("top", 50, { rank: 0 }));
    expect(queue.shown).toEqual(["top", "late", "a", "b"]);
  });

  it("puts a new rank 0 before two thousand that are late", () => {
    const many = Array.from({ length: 2000 }, (_, index) => row(`r${index}`, -180));
    const queue = change(queueOf(...many), row("new", 30, { rank: 0 }));
    expect(queue.shown[0]).toBe("new");
    expect(queue.shown).toHaveLength(2001);
  });

  it("takes a new row in at its place when nobody uses it", () => {
    expect(change(queueOf(row("a", 1), row("c", 9)), row("b", 5)).shown).toEqual(["a", "b", "c"]);
  });

  it("moves and removes nothing while it is used, and says what waits", () => {
    const before = use(queueOf(row("a", 1), row("b", 5), row("c", 9)));
    const queue = change(
      before,
      row("new", 0),
      row("b", 5, { status: "resolved", changeNumber: 2 }),
      row("c", 0, { changeNumber: 2 }),
    );
    expect(queue.shown).toEqual(["a", "b", "c"]);
    expect(newsOf(queue)).toEqual({ fresh: ["new"], left: ["b"], moved: true });
    expect(reduceQueue(queue, { type: "settled" }).shown).toEqual(["c", "new", "a"]);
  });

  it("shows new words of a row at once, also while it is used", () => {
    const queue = change(
      use(queueOf(row("a", 1))),
      row("a", 1, { preview: "still waiting", changeNumber: 2 }),
    );
    expect(queue.rows.get("a")?.preview).toBe("still waiting");
    expect(newsOf(queue)).toEqual({ fresh: [], left: [], moved: false });
  });

  it("does not let an older change overwrite a newer one", () => {
    const queue = change(
      queueOf(row("a", 1, { changeNumber: 5 })),
      row("a", 1, { preview: "old", changeNumber: 4 }),
    );
    expect(queue.rows.get("a")?.preview).toBe("");
  });

  it("keeps the open row at its place though it no longer belongs", () => {
    const open = reduceQueue(queueOf(row("a", 1), row("b", 5), row("c", 9)), { type: "opened", id: "b" });
    const queue = change(open, row("b", 5, { status: "waiting", changeNumber: 2 }));
    expect(queue.shown).toEqual(["a", "b", "c"]);
    const next = reduceQueue(reduceQueue(queue, { type: "opened", id: "c" }), { type: "settled" });
    expect(next.shown).toEqual(["a", "c"]);
  });

  it("keeps the row under the pointer when it settles by itself", () => {
    const queue = change(
      use(queueOf(row("a", 1), row("b", 5))),
      row("a", 1, { status: "resolved", changeNumber: 2 }),
    );
    expect(orderOf(queue, ["a"])).toEqual(["a", "b"]);
    expect(reduceQueue(queue, { type: "settled", keep: ["a"] }).shown).toEqual(["a", "b"]);
  });

  it("lets what one resolved oneself leave at once", () => {
    const before = use(queueOf(row("a", 1), row("b", 5)));
    const queue = reduceQueue(before, {
      type: "done",
      rows: [row("a", 1, { status: "resolved", changeNumber: 2 })],
    });
    expect(queue.shown).toEqual(["b"]);
  });

  it("leaves rows behind the loaded pages to the next page", () => {
    const paged = startQueue(ME, everything, { data: [row("a", 1), row("b", 5)], nextCursor: "next" });
    const queue = change(paged, row("far", 59));
    expect(queue.shown).toEqual(["a", "b"]);
    const more = reduceQueue(queue, { type: "continued", data: [row("far", 59)], nextCursor: null });
    expect(more.shown).toEqual(["a", "b", "far"]);
  });

  it("puts a further page behind what stands while it is used", () => {
    const paged = use(startQueue(ME, everything, { data: [row("b", 5)], nextCursor: "next" }));
    const queue = change(paged, row("a", 1));
    expect(reduceQueue(queue, { type: "continued", data: [row("c", 9)], nextCursor: null }).shown).toEqual([
      "b",
      "c",
    ]);
  });

  it("does not lose what came in while a page was asked for", () => {
    const asked = reduceQueue(queueOf(row("a", 1)), { type: "asked" });
    const queue = change(asked, row("new", 2));
    expect(reduceQueue(queue, { type: "loaded", data: [row("a", 1)], nextCursor: null }).shown).toEqual([
      "a",
      "new",
    ]);
  });

  it("stays in order with 10,000 rows and a thousand changes", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => row(`r${index}`, index));
    const changes = Array.from({ length: 1000 }, (_, index) =>
      row(`r${index * 7}`, 5000 - index, { changeNumber: 2 }),
    );
    const queue = change(queueOf(...many), ...changes);
    const due = queue.shown.map((id) => queue.rows.get(id)?.dueAt ?? "");
    expect(due).toEqual([...due].sort());
    expect(queue.shown).toHaveLength(10_000);
  });
});

describe("a view of the queue", () => {
  it("comes back from the address as it was written", () => {
    const view = { show: "waiting", assignee: "me", tag: "bag & tag", audience: "private" } as const;
    expect(readView(new URLSearchParams(writeView(view)))).toEqual(view);
    expect(writeView(everything)).toBe("");
    expect(readView(new URLSearchParams("show=nonsense&audience=all"))).toEqual(everything);
  });

  it("knows what belongs to it", () => {
    const mine = row("a", 1, { assignee: { id: ME, displayName: "Me", initials: "ME" }, tags: ["bag"] });
    expect(belongs({ show: "open", assignee: "me" }, mine, ME)).toBe(true);
    expect(belongs({ show: "open", assignee: "none" }, mine, ME)).toBe(false);
    expect(belongs({ show: "open", tag: "bag" }, mine, ME)).toBe(true);
    expect(belongs({ show: "open", audience: "private" }, mine, ME)).toBe(false);
    expect(belongs({ show: "waiting" }, mine, ME)).toBe(false);
  });
});

describe("choosing many", () => {
  it("takes a range from the last chosen row", () => {
    const shown = ["a", "b", "c", "d"];
    const one = toggle(noSelection, "b");
    expect([...extend(one, "d", shown).ids].sort()).toEqual(["b", "c", "d"]);
    expect([...toggle(one, "b").ids]).toEqual([]);
    expect(chooseLoaded(shown).ids.size).toBe(4);
  });
});
