"use client";

import { useTranslations } from "next-intl";
import { callApi } from "@/components/desk/api";
import { RecordDialog } from "./record-dialog";
import { tell } from "./tell";
import { WhyDialog } from "./why-dialog";

type Props = { part: "record" | "hold"; conversationId: string; onClose: () => void };

/** What leads do with one conversation: take its record out, have it held. */
export function ConversationPrivacy({ part, conversationId, onClose }: Props) {
  const t = useTranslations("privacy-ui");
  if (part === "record") return <RecordDialog conversationId={conversationId} onClose={onClose} />;
  return (
    <WhyDialog
      title={t("holdConversation.title")}
      text={t("holdConversation.text")}
      confirm={t("person.holdDo")}
      onClose={onClose}
      onConfirm={(reason) =>
        tell(
          () => callApi("/holds", { method: "POST", body: { conversationId, reason } }),
          t("person.holdAsked"),
        )
      }
    />
  );
}
