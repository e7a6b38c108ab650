"use client";

import { PhoneCall } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, useState } from "react";
import { instantOfInput } from "@/components/conversations/snooze-times";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { useViewer } from "@/components/desk/viewer";
import type { CallDraft } from "@/lib/conversations/call-schemas";
import type { Interaction } from "@/lib/conversations/schemas";
import { lengthSince } from "./call-times";

/** Saves the note. What the desk says against it stands in `problem`; nothing typed is lost. */
export function useSaveCall(onDone: () => void) {
  const t = useTranslations("calls");
  const { zone } = useViewer();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState("");

  const attempt = async (deed: () => Promise<unknown>, said: string) => {
    setIsBusy(true);
    setProblem("");
    try {
      await deed();
      void say({ icon: createElement(PhoneCall), text: said, id: "call" });
      onDone();
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("offline"));
    } finally {
      setIsBusy(false);
    }
  };
  const save = (draft: CallDraft) => {
    const { callId, outcome, note } = draft;
    const callbackAt = instantOfInput(draft.callbackAt, zone)?.toISOString();
    const written = {
      outcome,
      note,
      ...(draft.promised.trim() ? { promised: draft.promised } : {}),
      ...(callbackAt ? { callbackAt } : {}),
    };
    if (callId)
      return attempt(
        () => callApi(`/calls/${callId}/note`, { method: "POST", body: written }),
        t("note.saved"),
      );
    const newPerson = draft.newPerson.trim();
    const body = {
      ...written,
      number: draft.number,
      direction: draft.direction,
      startedAt: draft.startedAt,
      durationSeconds: draft.durationSeconds ?? lengthSince(draft.startedAt),
      accountId: draft.accountId,
      ...(draft.conversationId ? { conversationId: draft.conversationId } : {}),
      ...(draft.callbackId ? { callbackId: draft.callbackId } : {}),
      ...(newPerson ? { newPerson } : draft.customerId ? { customerId: draft.customerId } : {}),
    };
    return attempt(() => callApi<Interaction>("/calls", { method: "POST", body }), t("note.saved"));
  };
  const dismiss = (callId: string, reason: string) =>
    attempt(
      () => callApi(`/calls/${callId}/dismiss`, { method: "POST", body: { reason } }),
      t("note.dismissed"),
    );
  return { save, dismiss, isBusy, problem };
}
