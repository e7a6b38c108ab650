"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import type { CallPerson, CallView } from "@/lib/conversations/call-schemas";
import type { CallStart } from "./open-call";
import { forgetParked, park } from "./parked";

/** What the note of a line's call begins with. */
export function startOf(call: CallView, customerId: string | null): CallStart {
  return {
    callId: call.id,
    accountId: call.account.id,
    customerId,
    conversationId: call.conversationId,
    number: call.number ?? "",
    direction: call.direction,
    startedAt: call.startedAt,
    durationSeconds: call.endedAt === null ? null : call.durationSeconds,
  };
}

/** Takes a call; whoever comes second is told who was first. */
export function useAccept(onTaken: (call: CallView, person: CallPerson | undefined) => void) {
  const t = useTranslations("calls");
  return async (call: CallView, customerId?: string): Promise<void> => {
    const isParked = park();
    try {
      const taken = await callApi<CallView>(`/calls/${call.id}/accept`, {
        method: "POST",
        body: customerId ? { customerId } : {},
      });
      const who = customerId ?? taken.customerId;
      onTaken(taken, taken.people.find((person) => person.customerId === who) ?? taken.people[0]);
    } catch (error) {
      if (isParked) forgetParked();
      const text = (error instanceof ApiProblem && error.detail) || t("offline");
      void say({ icon: createElement(CircleAlert), text, id: "call" });
    }
  };
}
