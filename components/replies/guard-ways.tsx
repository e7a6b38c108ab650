"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isMac } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { Release } from "@/lib/replies/releases/release-schemas";
import type { GuardDeeds } from "./guard-deeds";

const ReasonDialog = dynamic(
  () => import("@/components/conversations/reason-dialog").then((module) => module.ReasonDialog),
  { ssr: false },
);

type Props = Omit<GuardDeeds, "onRemove"> & {
  text: string;
  isHard: boolean;
  /** Nobody lets it through: a sum in public. */
  isNever: boolean;
  privateWord: string | null;
  release: Release | null;
};

/** In private, once seen, by a lead's reason, or by somebody who agrees. */
export function GuardWays(props: Props) {
  const { text, isHard, isNever, privateWord, release, onPrivate, onOverrule, onAsk, onSend } = props;
  const t = useTranslations("replies-ui.guard");
  const { role } = useViewer();
  const [asking, setAsking] = useState(false);
  const isLead = role !== "agent";
  const mayAsk = isHard && !isNever && !isLead && release?.state !== "asked" && release?.state !== "agreed";
  return (
    <>
      {privateWord ? (
        <Button
          size={28}
          variant="private"
          keys={isMac() ? "⌘⇧↵" : "Ctrl ⇧ ↵"}
          ariaKeys={isMac() ? "Meta+Shift+Enter" : "Control+Shift+Enter"}
          onClick={onPrivate}
        >
          {t("private", { word: privateWord })}
        </Button>
      ) : null}
      {isHard ? null : (
        <Button size={28} variant="ghost" onClick={onSend}>
          {t("seen")}
        </Button>
      )}
      {release?.state === "agreed" ? (
        <Button size={28} onClick={onSend}>
          {t("sendNow")}
        </Button>
      ) : null}
      {mayAsk || (isHard && !isNever && isLead) ? (
        <Button size={28} variant="ghost" onClick={() => setAsking(true)}>
          {t(isLead ? "overrule" : "ask")}
        </Button>
      ) : null}
      {asking ? (
        <ReasonDialog
          title={t(isLead ? "overruleTitle" : "askTitle", { text })}
          description={t(isLead ? "overruleText" : "askText")}
          confirm={t(isLead ? "overruleDo" : "askDo")}
          danger={isLead}
          suggestions={[t("known"), t("asked")]}
          onOpenChange={setAsking}
          onConfirm={isLead ? onOverrule : onAsk}
        />
      ) : null}
    </>
  );
}
