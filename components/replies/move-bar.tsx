"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { MoveDetail } from "./ask-move";
import type { useMove } from "./use-move";

const DETAILS: readonly MoveDetail[] = ["locator", "order", "tracking", "details"];

type Props = {
  move: ReturnType<typeof useMove>;
  /** "DM". */
  word: string;
  customer: string;
  /** Writes in private at once; null where there is no such way. */
  onWrite: (() => void) | null;
};

/** What to ask for in private: puts the words and the link into the public answer. */
export function MoveBar({ move, word, customer, onWrite }: Props) {
  const t = useTranslations("replies-ui.move");
  if (!move.isOpen) return null;
  return (
    <section
      aria-label={t("label", { word })}
      className="mx-2 mt-2 flex animate-menu-in flex-wrap items-center gap-1.5 rounded-control bg-private-tint px-2.5 py-1.5"
    >
      <Lock aria-hidden="true" className="size-4 shrink-0 text-private" />
      <p className="mr-1 text-body text-ink-2">{t("title", { name: customer, word })}</p>
      {DETAILS.map((detail, place) => (
        <Button key={detail} size={28} autoFocus={place === 0} onClick={() => void move.put(detail)}>
          {t(detail)}
        </Button>
      ))}
      <span className="flex-1" />
      {onWrite ? (
        <Button
          size={28}
          variant="ghost"
          onClick={() => {
            move.close();
            onWrite();
          }}
        >
          {t("write", { word })}
        </Button>
      ) : null}
      <Button size={28} variant="ghost" onClick={move.close}>
        {t("close")}
      </Button>
      {move.problem ? (
        <p role="alert" className="basis-full text-body text-red">
          {move.problem}
        </p>
      ) : null}
    </section>
  );
}
