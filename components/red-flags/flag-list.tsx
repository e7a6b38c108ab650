"use client";

import { Flag, X } from "lucide-react";
import { useState } from "react";
import { ReasonDialog } from "@/components/conversations/reason-dialog";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { FlagView } from "@/lib/conversations/flag-schemas";
import type { Conversation } from "@/lib/conversations/schemas";
import { pointAt } from "./flag-focus";
import { RaiseDialog } from "./raise-dialog";
import { useFlagDeeds } from "./use-flag-deeds";
import { useFlagWords } from "./use-flag-words";

type Props = {
  conversation: Conversation;
  onChanged: (conversation: Conversation, leaves: boolean) => void;
};

/** Beside the person: why this matter comes before others, each with its evidence, to clear or to add to. */
export function FlagList({ conversation, onChanged }: Props) {
  const { t, kindOf, evidenceOf } = useFlagWords();
  const { clear, raise } = useFlagDeeds(conversation.id, { onChanged });
  const [clearing, setClearing] = useState<FlagView | null>(null);
  const { flags, status } = conversation;
  return (
    <section className="px-4 py-3">
      <h3
        className={cn(
          "mb-2 flex items-center gap-1.5 font-semibold text-meta",
          flags.length > 0 && "text-red",
        )}
      >
        <Flag aria-hidden="true" className="size-3.5" />
        {t("title")}
      </h3>
      {flags.length === 0 ? <p className="text-ink-2 text-meta">{t("none")}</p> : null}
      <ul className="flex flex-col gap-2">
        {flags.map((flag) => (
          <li
            key={flag.id}
            onMouseEnter={() => pointAt(flag)}
            onMouseLeave={() => pointAt(null)}
            className="flex items-start gap-2"
          >
            <div className="min-w-0 flex-1">
              <p className="font-medium text-body">
                {kindOf(flag)} <span className="figures font-normal text-ink-3 text-meta">{flag.weight}</span>
              </p>
              <p className="text-ink-2 text-meta [overflow-wrap:anywhere]">
                {evidenceOf(flag)}
                {flag.isInferred ? ` (${t("inferredShort")})` : ""}
              </p>
            </div>
            <IconButton
              label={t("clear.of", { kind: kindOf(flag) })}
              icon={<X aria-hidden="true" />}
              onClick={() => setClearing(flag)}
              onFocus={() => pointAt(flag)}
              onBlur={() => pointAt(null)}
            />
          </li>
        ))}
      </ul>
      {status === "resolved" ? null : (
        <RaiseDialog
          standing={flags.map(({ reason }) => reason)}
          onRaise={raise}
          trigger={
            <Button size={24} variant="ghost" className="-ml-1.5 mt-1 text-ink-3">
              {t("raise.open")}
            </Button>
          }
        />
      )}
      {clearing ? (
        <ReasonDialog
          title={t("clear.title", { kind: kindOf(clearing) })}
          description={t("clear.text")}
          confirm={t("clear.do")}
          suggestions={[t("clear.notMeant"), t("clear.settled"), t("clear.wrong")]}
          onOpenChange={(open) => {
            if (!open) setClearing(null);
          }}
          onConfirm={(reason) => void clear(clearing, reason)}
        />
      ) : null}
    </section>
  );
}
