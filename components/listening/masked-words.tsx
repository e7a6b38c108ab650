"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type Mark = { kind: string; from: number; to: number };

/** What somebody wrote, with what names or opens something of theirs hidden until it is asked for. */
export function MaskedWords({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const t = useTranslations("listening");
  const [isShown, setIsShown] = useState(false);
  const kindOf = (kind: string) => (t.has(`kinds.${kind}`) ? t(`kinds.${kind}`) : t("kinds.other"));
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { kind, from, to } of isShown ? [] : marks) {
    pieces.push(text.slice(at, from));
    pieces.push(
      <span key={from} className="rounded-[3px] bg-chip px-1 text-ink-2">
        <span aria-hidden="true">••••</span>
        <span className="sr-only">{t("post.masked", { kind: kindOf(kind) })}</span>
      </span>,
    );
    at = to;
  }
  return (
    <>
      <p dir="auto" className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
        {pieces}
        {text.slice(at)}
      </p>
      {marks.length > 0 ? (
        <Button
          size={24}
          variant="ghost"
          className="-ml-2 w-fit self-start"
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? t("post.hide") : t("post.show")}
        </Button>
      ) : null}
    </>
  );
}
