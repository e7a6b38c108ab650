"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { AgentRole } from "@/lib/agents/schemas";
import type { AnswerSwap, Swap } from "@/lib/coverage/swap-schemas";
import type { OwnActs } from "./own-acts";
import { useShiftWords } from "./use-shift-words";

type Own = { agentId: string; role: AgentRole };
type Props = { own: Own; swaps: readonly Swap[]; answer: OwnActs["answer"]; isKeeper?: boolean };

/** Swaps with what the reader may do about each. */
export function SwapList({ own, swaps, answer, isKeeper = false }: Props) {
  const t = useTranslations("my-shifts.swaps");
  const { run, busy, problem } = useDeed();
  const deed = async (id: string, said: AnswerSwap["answer"]) => {
    await run(() => answer({ id, answer: said }), t(`done.${said}`));
  };
  const shown = isKeeper
    ? swaps.filter(({ state }) => state === "agreed" || state === "offered")
    : swaps.filter((swap) => isOwn(swap, own) || (swap.to === null && swap.state === "offered"));
  if (shown.length === 0) return <p className="text-body text-ink-2">{t(isKeeper ? "noneOpen" : "none")}</p>;
  return (
    <>
      <ul aria-label={t("title")}>
        {shown.map((swap) => (
          <SwapRow key={swap.id} swap={swap} own={own} busy={busy} onAnswer={deed} isKeeper={isKeeper} />
        ))}
      </ul>
      <Problem text={problem} />
    </>
  );
}

type RowProps = {
  swap: Swap;
  own: Own;
  busy: boolean;
  isKeeper: boolean;
  onAnswer: (id: string, said: AnswerSwap["answer"]) => Promise<void>;
};

function SwapRow({ swap, own, busy, isKeeper, onAnswer }: RowProps) {
  const t = useTranslations("my-shifts.swaps");
  const { whole } = useShiftWords();
  const { id, day, inReturn, from, to, takenBy, state } = swap;
  const mine = from.agentId === own.agentId;
  const what = t(inReturn ? "exchange" : "give", {
    from: mine ? t("you") : from.displayName,
    to: nameOf(takenBy ?? to, own, t("you")) ?? t("anybody"),
    day: whole(day),
    back: inReturn ? whole(inReturn) : "",
  });
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5 text-body">
      <span className="figures min-w-0 flex-1 basis-64 text-pretty">{what}</span>
      <span className="text-ink-2 text-meta">{t(`state.${state}`)}</span>
      <span className="flex gap-2">
        {answersOf(swap, own, isKeeper).map((said, place) => (
          <Button
            key={said}
            size={24}
            variant={place === 0 && said !== "withdraw" ? "solid" : "plain"}
            disabled={busy}
            aria-label={`${t(`act.${said}`)}: ${what}`}
            onClick={() => void onAnswer(id, said)}
          >
            {t(`act.${said}`)}
          </Button>
        ))}
      </span>
    </li>
  );
}

function answersOf({ from, to, takenBy, state }: Swap, own: Own, isKeeper: boolean): AnswerSwap["answer"][] {
  const mine = from.agentId === own.agentId;
  if (state === "agreed" && isKeeper) {
    const isParty = mine || takenBy?.agentId === own.agentId;
    return own.role === "admin" || !isParty ? ["approve", "refuse"] : [];
  }
  if (mine && (state === "offered" || state === "agreed")) return ["withdraw"];
  if (isKeeper || state !== "offered" || mine) return [];
  if (to === null) return ["agree"];
  return to.agentId === own.agentId ? ["agree", "decline"] : [];
}

function isOwn({ from, to, takenBy }: Swap, { agentId }: Own): boolean {
  return [from, to, takenBy].some((each) => each?.agentId === agentId);
}

function nameOf(person: Swap["to"], own: Own, you: string): string | null {
  if (!person) return null;
  return person.agentId === own.agentId ? you : person.displayName;
}
