"use client";

import { ShieldQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { ChannelMark } from "@/components/ui/channel-mark";
import { Chip } from "@/components/ui/chip";
import type { Suggestion } from "@/lib/customers/link-schemas";
import { useEvidenceWords } from "./use-evidence-words";

export type Choice = "accept" | "reject" | "never";

type Props = { suggestion: Suggestion; name: string; busy: boolean; onChoose: (choice: Choice) => void };

/** Somebody who may be this person: why, with the evidence in sight, and what to say to it. */
export function SuggestionCard({ suggestion, name, busy, onChoose }: Props) {
  const t = useTranslations("links");
  const wordsOf = useEvidenceWords();
  const { own, other, reasons, isUnverified } = suggestion;
  const channels = useChannels();
  const channel = channels(other.channel);
  const nameOf = (handle: Suggestion["own"]) =>
    channels(handle.channel).handle(handle.username ?? handle.externalId);
  return (
    <li
      className="rounded-control border bg-surface p-3"
      aria-label={t("card.label", { handle: nameOf(other) })}
    >
      <div className="flex items-center gap-2">
        <ChannelMark icon={channel.icon} label={channel.name} />
        <a
          href={`/customers/${other.customerId}`}
          className="min-w-0 flex-1 truncate rounded-chip font-medium text-body hover:underline"
        >
          <bdi>{nameOf(other)}</bdi>
        </a>
        {isUnverified ? (
          <Chip icon={<ShieldQuestion aria-hidden="true" />}>{t("card.unverified")}</Chip>
        ) : null}
      </div>
      <ul className="mt-1 text-ink-2 text-meta [overflow-wrap:anywhere]">
        {reasons.map((reason) => {
          const who = reason.fromHandleId === own.id ? own : other;
          const text = wordsOf(reason);
          return (
            <li key={`${reason.kind} ${reason.value}`}>
              <bdi>{nameOf(who)}</bdi> {text}
              {reason.interactionId ? (
                <>
                  {" · "}
                  <a
                    href={`/customers/${who.customerId}?at=${reason.interactionId}`}
                    className="rounded-chip text-link"
                  >
                    {t("card.look")}
                  </a>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      {isUnverified ? (
        <p className="mt-1 text-ink-2 text-meta">{t("card.unverifiedText", { name })}</p>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-1.5">
        <Button size={24} disabled={busy} onClick={() => onChoose("accept")}>
          {t("card.accept")}
        </Button>
        <Button size={24} variant="ghost" disabled={busy} onClick={() => onChoose("reject")}>
          {t("card.reject")}
        </Button>
        <Button size={24} variant="ghost" disabled={busy} onClick={() => onChoose("never")}>
          {t("card.never")}
        </Button>
      </div>
    </li>
  );
}
