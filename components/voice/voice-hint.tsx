"use client";

import { MessageSquareQuote } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isMac, useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import type { Voice } from "./use-voice";
import { useVoiceWords } from "./use-voice-words";

const ReasonDialog = dynamic(
  () => import("@/components/conversations/reason-dialog").then((module) => module.ReasonDialog),
  { ssr: false },
);

type Props = {
  tool: ComposerTool;
  voice: Voice;
  /** Sends although the guide stops it, with a lead's reason. */
  onOverrule: (reason: string) => void;
};

/** One calm line: what the guide says first, why, and better words to put in its place. */
export function VoiceHint({ tool, voice, onOverrule }: Props) {
  const t = useTranslations("voice-hint");
  const wordsOf = useVoiceWords();
  const { role } = useViewer();
  const [place, setPlace] = useState(0);
  const [asking, setAsking] = useState(false);
  const { findings } = voice;
  const stops = findings.filter(({ grade }) => grade === "stop");
  const ordered = [...stops, ...findings.filter(({ grade }) => grade !== "stop")];
  const finding = ordered[place % Math.max(1, ordered.length)];
  const better = finding?.better ?? null;
  const mend = () => {
    if (!finding || better === null) return false;
    const { from, to } = finding.where;
    const after = better === "" && tool.text.charAt(to) === " " ? to + 1 : to;
    tool.replace(from, after, better);
  };
  useKeys({ "Mod+;": mend }, false);
  if (!finding) return null;
  const isStop = finding.grade === "stop";
  const { name, reason, advice } = wordsOf(finding);
  const keys = { keys: isMac() ? "⌘ ;" : "Ctrl ;", ariaKeys: isMac() ? "Meta+;" : "Control+;" };
  return (
    <section
      aria-live="polite"
      aria-label={t("label")}
      className={cn(
        "mx-2 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-control px-2.5 py-1",
        isStop ? "bg-red-tint" : "bg-chip",
      )}
    >
      <MessageSquareQuote
        aria-hidden="true"
        className={cn("size-4 shrink-0", isStop ? "text-red" : "text-ink-2")}
      />
      <p className="min-w-0 flex-1 basis-80 text-body text-ink-2">
        <strong className={cn("font-semibold", isStop ? "text-red" : "text-ink")}>{name}</strong>{" "}
        <span className="text-ink [overflow-wrap:anywhere]">
          {t("line", { text: shortened(finding.text) })}
        </span>{" "}
        {isStop ? `${t("blocks")} ` : null}
        {reason} {better === null ? advice : null}
      </p>
      {better === null ? null : (
        <Button size={28} {...keys} onClick={mend}>
          {better === "" ? t("takeOut") : t("use", { better: shortened(better) })}
        </Button>
      )}
      {isStop && role !== "agent" ? (
        <Button size={28} variant="ghost" onClick={() => setAsking(true)}>
          {t("overrule")}
        </Button>
      ) : null}
      {isStop ? null : (
        <Button
          size={28}
          variant="ghost"
          aria-label={t("dismissOf", { name, text: shortened(finding.text) })}
          onClick={() => {
            voice.dismiss(finding);
            tool.focus();
          }}
        >
          {t("dismiss")}
        </Button>
      )}
      {ordered.length > 1 ? (
        <Button
          size={28}
          variant="ghost"
          aria-label={t("nextOf", { count: ordered.length - 1 })}
          onClick={() => setPlace((now) => (now + 1) % ordered.length)}
        >
          {t("next", { count: ordered.length - 1 })}
        </Button>
      ) : null}
      {asking ? (
        <ReasonDialog
          title={t("overruleTitle")}
          description={t("overruleText")}
          confirm={t("confirm")}
          danger
          suggestions={[]}
          onOpenChange={setAsking}
          onConfirm={onOverrule}
        />
      ) : null}
    </section>
  );
}

const LONGEST = 40;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
