"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";

export type Decision = "approve" | "return" | "withdraw";

/** Approves, returns or withdraws; a refusal is a sentence, and what was typed stays. */
export function useDecide({ id, lastInteractionNumber, customer }: Approval, onDone: () => void) {
  const t = useTranslations("teamwork.approval");
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const decide = async (decision: Decision, body: Record<string, unknown> = {}): Promise<boolean> => {
    setBusy(true);
    setProblem("");
    try {
      const seen = decision === "approve" ? { changeNumber: lastInteractionNumber } : {};
      await callApi(`/approvals/${id}/${decision}`, { method: "POST", body: { ...seen, ...body } });
      announce(t(`done.${decision}`, { name: customer.displayName }));
      onDone();
      return true;
    } catch (error) {
      const sentence = error instanceof ApiProblem ? error.detail : "";
      setProblem(sentence || t("failed"));
      if (error instanceof ApiProblem && error.status === 409) onDone();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { decide, busy, problem };
}
