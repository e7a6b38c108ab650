"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import type { CallView } from "@/lib/conversations/call-schemas";
import type { Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { blankCall } from "./blank-call";
import { CallNote } from "./call-note";
import { type CallStart, onOpenCall } from "./open-call";
import { goTo, unpark } from "./parked";
import { RingingBanner } from "./ringing-banner";
import { startOf, useAccept } from "./use-accept";
import { useCallDrafts } from "./use-call-drafts";
import { useRinging } from "./use-ringing";

/** What rings, and the note of the call in hand, above every page of the desk. */
export function CallLayer() {
  const t = useTranslations("calls");
  const { accounts, singleKeys } = useViewer();
  const { ringing, dismiss } = useRinging();
  const { draft, isOpen, edit, open, close, drop } = useCallDrafts();
  const lines = accounts.filter(({ channel, isActive }) => channel === "phone" && isActive);
  const [asked, setAsked] = useState(0);
  const home = lines[0]?.id ?? "";

  const show = (start: CallStart | null) => {
    open(start && blankCall(home, new Date(), start));
    setAsked((times) => times + 1);
  };
  const begin = (start: CallStart) => {
    const isNamed = start.callId != null || start.callbackId != null;
    if (draft && !isNamed && draft.callId === null && draft.note !== "") return show(null);
    show(start);
    if (!isNamed && start.number === undefined) void whoIsOpen().then((found) => found && edit(found));
  };
  const accept = useAccept((call, person) => {
    show(startOf(call, person?.customerId ?? null));
    dismiss(call.id);
    const conversationId = call.conversationId ?? person?.conversationId;
    const view = window.location.pathname.startsWith("/inbox") ? window.location.search : "";
    if (conversationId) goTo(`/inbox/${conversationId}${view}`);
    else if (person) goTo(`/customers/${person.customerId}`);
  });
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => onOpenCall((start) => latest.current(start)), []);

  useKeys(
    {
      p: () => {
        const first = ringing.find(({ call }) => call.state === "ringing" && call.people.length < 2)?.call;
        if (!first) return false;
        void accept(first, first.people[0]?.customerId);
      },
    },
    singleKeys,
  );
  useLive({
    onMessage: ({ event, data }) => {
      const call = data as CallView;
      if (event !== "call.changed" || call.id !== draft?.callId || call.endedAt === null) return;
      edit({ startedAt: call.startedAt, durationSeconds: call.durationSeconds });
    },
  });

  return (
    <>
      <RingingBanner
        ringing={ringing}
        onAccept={(call, customerId) => void accept(call, customerId)}
        onDismiss={dismiss}
      />
      {isOpen && draft ? (
        <CallNote
          key={draft.callId ?? draft.callbackId ?? "own"}
          asked={asked}
          draft={draft}
          lines={lines}
          label={t("note.title")}
          onEdit={edit}
          onClose={() => {
            close();
            unpark();
          }}
          onDone={() => {
            drop();
            unpark();
          }}
        />
      ) : null}
    </>
  );
}

/** The person whose conversation stands open, with their number where it is known. */
async function whoIsOpen(): Promise<CallStart | null> {
  const [, conversationId] = /^\/inbox\/([0-9a-f-]{36})/.exec(window.location.pathname) ?? [];
  if (!conversationId) return null;
  try {
    const { customer } = await callApi<Conversation>(`/conversations/${conversationId}`, {
      query: { limit: 1 },
    });
    const { handles } = await callApi<Customer>(`/customers/${customer.id}`);
    const phone = handles.find(
      ({ channel, externalId }) => channel === "phone" && externalId.startsWith("+"),
    );
    const number = phone ? { number: phone.username ?? phone.externalId } : {};
    return { conversationId, customerId: customer.id, ...number };
  } catch {
    return null;
  }
}
