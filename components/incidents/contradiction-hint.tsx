"use client";

import { Megaphone } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import { findContradictions } from "@/lib/incidents/rules/contradiction";
import { sentenceAround } from "@/lib/incidents/rules/said-words";
import { pickStatement } from "@/lib/incidents/rules/statement-fit";
import type { Spoken } from "@/lib/incidents/statements/statement-schemas";

type Props = { tool: ComposerTool; spoken: readonly Spoken[] };
const LONGEST = 90;

/** One line: what we say, what the text says instead, and one press to say what we say. It stops nothing. */
export function ContradictionHint({ tool, spoken }: Props) {
  const t = useTranslations("statement.hint");
  const format = useFormatter();
  const text = useDeferredValue(tool.text);
  const found = useMemo(() => {
    for (const each of spoken) {
      const held = { statements: each.texts, offers: each.offers };
      const [first] = findContradictions(text, each.phrases, each.outdated, held);
      if (first) return { ...first, of: each };
    }
    return null;
  }, [text, spoken]);
  if (!found) return null;
  const audience = tool.mode === "private" ? "private" : "public";
  const { language } = tool.conversation;
  const picked = pickStatement(found.of.texts, { language, audience });
  // What is said in private alone is still what we say; it is not put into a post.
  const shown = picked ?? pickStatement(found.of.texts, { language, audience: "private" });
  const words = shortened(found.text);
  const offered = found.kind === "sum" || found.kind === "refund" ? found.offered : null;
  const use = () => {
    if (!picked || tool.text !== text) return;
    const { from, to } = found.kind === "outdated" ? found : sentenceAround(text, found);
    tool.replace(from, to, picked.text.text);
  };
  return (
    <section
      aria-live="polite"
      aria-label={t("label")}
      className="mx-2 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-control bg-red-tint px-2.5 py-1"
    >
      <Megaphone aria-hidden="true" className="size-4 shrink-0 text-red" />
      <p className="min-w-0 flex-1 basis-80 text-body text-ink [overflow-wrap:anywhere]">
        <strong className="font-semibold text-red">{found.of.title}</strong>{" "}
        {offered
          ? t(found.kind === "refund" ? "refund" : "offer", { offered, words })
          : shown
            ? t(found.kind === "outdated" ? "replaced" : "says", {
                at: format.dateTime(new Date(shown.text.approvedAt), { hour: "2-digit", minute: "2-digit" }),
                statement: shortened(shown.text.text),
                words,
              })
            : t("mustNot", { words })}
      </p>
      {picked && !offered ? (
        <Button size={28} onClick={use}>
          {t("use")}
        </Button>
      ) : null}
    </section>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
