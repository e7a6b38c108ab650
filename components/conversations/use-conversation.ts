"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { hearPersonChanged } from "@/components/customers/person-news";
import { ApiProblem, callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import type { HistoryPage, OpenConversation } from "@/components/inbox/inbox-data";
import { readNews } from "@/components/inbox/live-rows";
import type { Conversation, Interaction } from "@/lib/conversations/schemas";
import type { TriedBefore } from "@/lib/conversations/tried-schemas";
import type { Customer } from "@/lib/customers/schemas";
import { addOlder, type History, isShown, putItem, refreshHead, startHistory } from "./history-pages";

export type OpenState =
  | { state: "none" | "loading" | "missing" | "failed" }
  /** Opens to who says why. */
  | { state: "restricted"; customerId: string }
  | {
      state: "ready";
      conversation: Conversation;
      customer: Customer;
      history: History;
      triedBefore: TriedBefore | null;
    };
type Detail = Conversation & { triedBefore: TriedBefore | null };

const HEAD_AFTER_MS = 120;
const AGAIN_AFTER_MS = 1000;
const PAGE = 50;
const OLDER = 100;

/** The open conversation with its person's history; follows the stream and keeps what is loaded. */
export function useConversation(
  openId: string | null,
  row: Conversation | undefined,
  first: OpenConversation | "missing" | null,
) {
  const [open, setOpen] = useState<OpenState>(() => startState(openId, first));
  const shownId = useRef(
    open.state === "ready" ? open.conversation.id : open.state === "missing" ? openId : null,
  );
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const customerId = open.state === "ready" ? open.customer.id : null;

  const load = useCallback(async function read(
    id: string,
    customer: string | undefined,
    isAgain = false,
  ): Promise<void> {
    try {
      const early = customer ? loadPerson(customer) : null;
      const conversation = await callApi<Detail>(`/conversations/${id}`, { query: { limit: 1 } });
      const [person, history] = await (early && conversation.customer.id === customer
        ? early
        : loadPerson(conversation.customer.id));
      if (shownId.current !== id) return;
      const { triedBefore } = conversation;
      setOpen({
        state: "ready",
        conversation,
        customer: person,
        history: startHistory(history),
        triedBefore,
      });
    } catch (error) {
      if (shownId.current !== id) return;
      const restrictedId = restrictedBy(error);
      if (restrictedId) return setOpen({ state: "restricted", customerId: restrictedId });
      const isMissing = error instanceof ApiProblem && (error.status === 404 || error.status === 400);
      if (isMissing || isAgain) return setOpen({ state: isMissing ? "missing" : "failed" });
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
      if (shownId.current === id) await read(id, undefined, true);
    }
  }, []);

  useEffect(() => {
    if (openId === shownId.current) return;
    shownId.current = openId;
    if (!openId) return setOpen({ state: "none" });
    setOpen({ state: "loading" });
    void load(openId, row?.customer.id);
  }, [openId, row?.customer.id, load]);

  const refresh = useCallback(() => {
    const id = shownId.current;
    if (!id || !customerId) return;
    timer.current ??= setTimeout(async () => {
      timer.current = undefined;
      try {
        const [page, conversation] = await Promise.all([
          callApi<HistoryPage>(`/customers/${customerId}/history`, { query: { limit: PAGE } }),
          callApi<Detail>(`/conversations/${id}`, { query: { limit: 1 } }),
        ]);
        const { triedBefore } = conversation;
        setOpen((now) =>
          now.state === "ready" && now.conversation.id === id
            ? { ...now, conversation, triedBefore, history: refreshHead(now.history, page) }
            : now,
        );
      } catch {
        // What is shown stays; the next message or reconnect reads it anew.
      }
    }, HEAD_AFTER_MS);
  }, [customerId]);

  useLive({
    onMessage: (message) => {
      const { rows, interactions, isPartial } = readNews(message);
      // Others may write into this conversation by our own token, or a server about a mail of ours.
      const items = interactions
        .filter(isShown)
        .filter((item) => item.customerId === customerId || item.conversationId === shownId.current);
      const row = rows.find(({ id }) => id === shownId.current);
      if (items.length > 0 || row) {
        setOpen((now) => {
          if (now.state !== "ready") return now;
          const isNewer = row && row.changeNumber >= now.conversation.changeNumber;
          const conversation = isNewer ? row : now.conversation;
          return { ...now, conversation, history: items.reduce(putItem, now.history) };
        });
      }
      if (isPartial) refresh();
    },
    onGap: refresh,
  });

  useEffect(
    () =>
      hearPersonChanged(() => {
        if (shownId.current) void load(shownId.current, undefined);
      }),
    [load],
  );

  const more = useCallback(async () => {
    if (open.state !== "ready" || !open.history.nextCursor) return;
    const page = await callApi<HistoryPage>(`/customers/${open.customer.id}/history`, {
      query: { limit: OLDER, cursor: open.history.nextCursor },
    });
    setOpen((now) => (now.state === "ready" ? { ...now, history: addOlder(now.history, page) } : now));
  }, [open]);

  const changed = useCallback((conversation: Conversation) => {
    setOpen((now) =>
      now.state === "ready" && now.conversation.id === conversation.id ? { ...now, conversation } : now,
    );
  }, []);
  const added = useCallback((item: Interaction) => {
    setOpen((now) => (now.state === "ready" ? { ...now, history: putItem(now.history, item) } : now));
  }, []);
  const retry = useCallback(() => {
    if (!shownId.current) return;
    setOpen({ state: "loading" });
    void load(shownId.current, undefined);
  }, [load]);

  return { open, more, changed, added, refresh, retry };
}

function startState(openId: string | null, first: OpenConversation | "missing" | null): OpenState {
  if (!openId) return { state: "none" };
  if (!first) return { state: "loading" };
  return first === "missing"
    ? { state: "missing" }
    : { state: "ready", ...first, history: startHistory(first.history) };
}

function loadPerson(id: string): Promise<[Customer, HistoryPage]> {
  return Promise.all([
    callApi<Customer>(`/customers/${id}`),
    callApi<HistoryPage>(`/customers/${id}/history`, { query: { limit: PAGE } }),
  ]);
}

function restrictedBy(error: unknown): string | null {
  if (!(error instanceof ApiProblem) || error.code !== "restricted") return null;
  const { customerId } = (error.extra.details ?? {}) as { customerId?: string };
  return customerId ?? null;
}
