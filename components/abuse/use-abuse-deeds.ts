"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { Conversation } from "@/lib/conversations/schemas";
import type { AbuseDeed, MuteFor } from "./deed-fields";

const DAY_MS = 86_400_000;
const SPANS: Readonly<Record<MuteFor, number | null>> = { always: null, day: 1, week: 7, month: 30 };

export interface AbuseWish {
  deed: AbuseDeed;
  muteFor: MuteFor;
  reason: string;
}

/** Does what a person chose about spam and abuse by the API; `problem` says why it was not done. */
export function useAbuseDeeds(about: {
  conversationId: string;
  customerId: string;
  handleIds: readonly string[];
  onPutAway: (conversation: Conversation) => void;
}) {
  const t = useTranslations("abuse");
  const { conversationId, customerId, handleIds, onPutAway } = about;
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const run = async (call: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem("");
    try {
      await call();
      return true;
    } catch (error) {
      setProblem(error instanceof ApiProblem && error.detail ? error.detail : t("failed"));
      return false;
    } finally {
      setBusy(false);
    }
  };
  /** Handles of channels that can't block are passed over where another can. */
  const block = async (blocked: boolean, reason: string) => {
    let done = 0;
    let refusal: unknown = null;
    for (const handleId of handleIds)
      await callApi(`/handles/${handleId}/block`, { method: "POST", body: { blocked, reason } }).then(
        () => {
          done += 1;
        },
        (error: unknown) => {
          refusal = error;
        },
      );
    if (done === 0 && refusal) throw refusal;
  };
  const act = async ({ deed, muteFor, reason }: AbuseWish): Promise<unknown> => {
    switch (deed) {
      case "spam":
        return onPutAway(
          await callApi<Conversation>(`/conversations/${conversationId}/spam`, {
            method: "POST",
            body: { reason },
          }),
        );
      case "mute": {
        const days = SPANS[muteFor];
        const until = days === null ? null : new Date(Date.now() + days * DAY_MS).toISOString();
        return callApi(`/customers/${customerId}/mute`, { method: "POST", body: { reason, until } });
      }
      case "block":
        return block(true, reason);
      case "off":
        return callApi(`/customers/${customerId}/taken-off`, { method: "POST", body: { reason } });
    }
  };
  return {
    problem,
    isBusy,
    doIt: (wish: AbuseWish) => run(() => act(wish)),
    unmute: () => run(() => callApi(`/customers/${customerId}/mute`, { method: "DELETE" })),
    unblock: () => run(() => block(false, t("unblock"))),
    unspam: () => run(() => callApi(`/conversations/${conversationId}/spam`, { method: "DELETE" })),
  };
}
