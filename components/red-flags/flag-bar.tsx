"use client";

import { Flag } from "lucide-react";
import { useState } from "react";
import { ReasonDialog } from "@/components/conversations/reason-dialog";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Popover } from "@/components/ui/popover";
import type { FlagView } from "@/lib/conversations/flag-schemas";
import type { Conversation } from "@/lib/conversations/schemas";
import { pointAt } from "./flag-focus";
import { isLoud } from "./is-loud";
import { useFlagDeeds } from "./use-flag-deeds";
import { useFlagWords } from "./use-flag-words";
import { useWhyLine } from "./use-why-line";

type Props = {
  conversation: Conversation;
  onChanged: (conversation: Conversation, leaves: boolean) => void;
  onRefresh: () => void;
};

/** Every flag that stands, and what they do to the due time: a line under the head. */
export function FlagBar({ conversation, onChanged, onRefresh }: Props) {
  const { t, kindOf } = useFlagWords();
  const why = useWhyLine(conversation);
  const { clear } = useFlagDeeds(conversation.id, { onChanged, onRefresh });
  const [clearing, setClearing] = useState<FlagView | null>(null);
  if (conversation.flags.length === 0) return null;
  const isLoudest = conversation.flags.some(isLoud);
  return (
    <section
      aria-label={t("bar")}
      className={cn(
        "flex min-h-9 shrink-0 flex-wrap items-center gap-x-1.5 gap-y-1 border-b px-4 py-1.5",
        isLoudest && "bg-red-tint",
      )}
    >
      <Flag aria-hidden="true" className={cn("size-3.5 shrink-0", isLoudest ? "text-red" : "text-ink-2")} />
      {conversation.flags.map((flag) => (
        <FlagChip key={flag.id} flag={flag} onClear={() => setClearing(flag)} />
      ))}
      {why ? <p className="figures min-w-0 text-ink-2 text-meta">{why}</p> : null}
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

function FlagChip({ flag, onClear }: { flag: FlagView; onClear: () => void }) {
  const { t, kindOf, evidenceOf, whyOf } = useFlagWords();
  const [open, setOpen] = useState(false);
  const leave = () => pointAt(null);
  return (
    <Popover
      label={kindOf(flag)}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          title={whyOf(flag)}
          onMouseEnter={() => pointAt(flag)}
          onMouseLeave={leave}
          onFocus={() => pointAt(flag)}
          onBlur={leave}
          className={cn(
            "inline-flex h-6 max-w-60 items-center gap-1 rounded-chip bg-surface px-2 font-medium text-label hover:underline",
            isLoud(flag) ? "text-red" : "text-ink",
          )}
        >
          <span className="truncate">{kindOf(flag)}</span>
          <span className="figures text-ink-2">{flag.weight}</span>
        </button>
      }
    >
      <div className="flex flex-col gap-2">
        <h3 className="font-semibold text-body">{kindOf(flag)}</h3>
        <p className="text-body [overflow-wrap:anywhere]">{evidenceOf(flag)}</p>
        <p className="text-ink-2 text-meta">
          {t(flag.isByHand ? "byHand" : flag.isInferred ? "inferred" : "byRule", { weight: flag.weight })}
        </p>
        <Button
          size={28}
          className="self-start"
          onClick={() => {
            setOpen(false);
            onClear();
          }}
        >
          {t("clear.open")}
        </Button>
      </div>
    </Popover>
  );
}
