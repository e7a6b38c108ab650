"use client";

import { Award, ClipboardCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { useViewer } from "@/components/desk/viewer";
import { MenuItem } from "@/components/ui/menu";
import type { Interaction } from "@/lib/conversations/schemas";

type Props = { item: Interaction; onPropose: () => void };

/** Of an answer of ours that arrived: proposing it for the shelf, and for leads putting it up for review. */
export function QualityItems({ item, onPropose }: Props) {
  const t = useTranslations("proud");
  const { id, role } = useViewer();
  const { author, conversationId, direction, isDeleted, reply } = item;
  if (direction !== "outbound" || isDeleted || (reply && reply.state !== "sent")) return null;
  const isReviewable = role !== "agent" && author.type === "agent" && author.id !== id;
  const review = async () => {
    try {
      await callApi("/reviews", { method: "POST", body: { conversationId, agentId: author.id } });
      void say({ icon: createElement(ClipboardCheck), text: t("reviewDone"), id: "review" });
    } catch (error) {
      const text = error instanceof ApiProblem && error.detail ? error.detail : t("failed");
      void say({ icon: createElement(ClipboardCheck), text, id: "review" });
    }
  };
  return (
    <>
      <MenuItem icon={<Award />} onSelect={onPropose}>
        {t("propose")}
      </MenuItem>
      {isReviewable ? (
        <MenuItem icon={<ClipboardCheck />} onSelect={() => void review()}>
          {t("review")}
        </MenuItem>
      ) : null}
    </>
  );
}
