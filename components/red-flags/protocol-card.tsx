"use client";

import { ChevronDown, ChevronUp, ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIsPhone } from "@/components/desk/use-width";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { SafetyFlag } from "@/lib/conversations/safety/safety-schemas";
import { ProtocolSteps } from "./protocol-steps";
import { ProtocolWords } from "./protocol-words";
import { SecondPerson } from "./second-person";
import { useSafety } from "./use-safety";

type Props = {
  conversationId: string;
  /** Of what is shown: another one reads anew. */
  changeNumber: number;
  /** Puts approved words into the answer. */
  onSay: (words: string) => void;
};

/** What open flags ask of whoever answers: the protocol of a safety kind, and the second person some answers need. */
export function ProtocolCard({ conversationId, changeNumber, onSay }: Props) {
  const { safety, tick, agree, isBusy } = useSafety(conversationId, changeNumber);
  if (!safety) return null;
  return (
    <>
      {safety.flags.map((flag) => (
        <Protocol
          key={flag.id}
          flag={flag}
          lacks={safety.needs.lacks}
          isBusy={isBusy}
          onSay={onSay}
          onTick={(step, done) => void tick(flag.id, step, done)}
          onAgree={(agrees) => void agree(flag.id, agrees)}
        />
      ))}
      {safety.asking.map(({ id, seconds }) => (
        <div key={id} className="shrink-0 border-b px-4 py-2">
          <SecondPerson
            kind="reply"
            seconds={seconds}
            isBusy={isBusy}
            onAgree={(agrees) => void agree(id, agrees)}
          />
        </div>
      ))}
    </>
  );
}

type ProtocolProps = {
  flag: SafetyFlag;
  lacks: readonly string[];
  isBusy: boolean;
  onSay: (words: string) => void;
  onTick: (step: string, done: boolean) => void;
  onAgree: (agrees: boolean) => void;
};

function Protocol({ flag, lacks, isBusy, onSay, onTick, onAgree }: ProtocolProps) {
  const t = useTranslations("safety");
  // A phone has room for the history or for the protocol.
  const isPhone = useIsPhone();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isOpen = wanted ?? !isPhone;
  const [chosen, setChosen] = useState("0");
  const protocol = flag.protocols[Number(chosen)] ?? flag.protocols[0];
  if (!protocol) return null;
  const { content } = protocol;
  const name = t("raised", { kind: t(`kinds.${flag.kind}`) });
  return (
    <section
      aria-label={`${t("label")}: ${t(`kinds.${flag.kind}`)}`}
      className="shrink-0 border-b bg-red-tint"
    >
      <div className="flex items-center gap-2 px-4 py-1.5">
        <ShieldAlert aria-hidden="true" className="size-4 shrink-0 text-red" />
        <h3 className="min-w-0 flex-1 font-semibold text-body text-red">{name}</h3>
        <Button
          size={24}
          aria-expanded={isOpen}
          icon={isOpen ? <ChevronUp /> : <ChevronDown />}
          onClick={() => setWanted(!isOpen)}
        >
          {isOpen ? t("hide") : t("show")}
        </Button>
      </div>
      {isOpen ? (
        <div className="flex max-h-[min(36vh,360px)] flex-col gap-3 overflow-y-auto bg-surface px-4 py-3">
          {protocol.id === null ? <p className="text-ink-2 text-meta">{t("example")}</p> : null}
          {lacks.map((skill) => (
            <p key={skill} className="font-medium text-body text-red">
              {t("lacks", { skill })}
            </p>
          ))}
          {flag.protocols.length > 1 ? (
            <Select
              aria-label={t("others")}
              value={chosen}
              onChange={setChosen}
              options={flag.protocols.map(({ country, language }, place) => ({
                value: String(place),
                label: [country, language].filter(Boolean).join(" · ") || t("everywhere"),
              }))}
            />
          ) : null}
          <ProtocolSteps flag={flag} steps={content.checklist} isBusy={isBusy} onTick={onTick} />
          <ProtocolWords content={content} onSay={onSay} />
          <SecondPerson kind="hide" seconds={flag.seconds} isBusy={isBusy} onAgree={onAgree} />
        </div>
      ) : null}
    </section>
  );
}
