"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { cn } from "@/components/ui/class-names";
import { pickText } from "@/lib/macros/rules/pick-text";
import type { Macro } from "@/lib/macros/schemas";
import { useMacros } from "./use-macros";
import { useTakeMacro } from "./use-take-macro";

const TYPED = /(?:^|\s)(;[\p{L}\p{N}_-]{0,30})$/u;
const SHOWN = 5;

/** What begins with the `;short` that is being typed; Tab or Enter puts it in its place. */
export function ShortHint(tool: ComposerTool) {
  const t = useTranslations("macros");
  const { text, mode, conversation } = tool;
  const typed = TYPED.exec(text.slice(0, tool.cursor()))?.[1] ?? null;
  const [left, setLeft] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const isOpen = typed !== null && typed !== left;
  const [isAwaited, setIsAwaited] = useState(false);
  const begun = (typed ?? "").slice(1).toLowerCase();
  const { state, macros } = useMacros(conversation.id, isOpen ? `;${begun}` : null);
  const take = useTakeMacro(tool);
  const audience = mode === "private" ? "private" : "public";
  const fitting = isOpen
    ? macros
        .filter(
          ({ short, content }) =>
            short.toLowerCase().startsWith(begun) && pickText(content.texts, { language: null, audience }),
        )
        .sort((a, b) => Number(b.short.toLowerCase() === begun) - Number(a.short.toLowerCase() === begun))
        .slice(0, SHOWN)
    : [];
  const chosen = fitting[Math.min(at, fitting.length - 1)];

  const isLoading = isOpen && begun !== "" && state === "loading";
  useEffect(() => {
    if (typed === null || !(chosen || isLoading)) return;
    const put = (macro: Macro) => {
      setIsAwaited(false);
      void take(macro, { instead: typed }).catch(() => setLeft(typed));
    };
    // Pressed before the macros were here: it is done as soon as they are.
    if (chosen && isAwaited && !isLoading) return put(chosen);
    const press = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLTextAreaElement) || event.isComposing) return;
      if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
      if (event.key === "Tab" || (event.key === "Enter" && chosen)) {
        if (chosen) put(chosen);
        else setIsAwaited(true);
      } else if (event.key === "ArrowDown" && chosen) setAt((now) => (now + 1) % fitting.length);
      else if (event.key === "ArrowUp" && chosen) setAt((now) => (now + fitting.length - 1) % fitting.length);
      else if (event.key === "Escape") setLeft(typed);
      else return setIsAwaited(false);
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  });

  if (!chosen || typed === null) return null;
  return (
    <div className="px-3.5 pb-1">
      <p role="status" className="sr-only">
        {t("found", { count: fitting.length })}
      </p>
      <ul aria-label={t("suggestions")} className="overflow-hidden rounded-control border bg-raised">
        {fitting.map((macro) => (
          <li key={macro.id}>
            <button
              type="button"
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void take(macro, { instead: typed }).catch(() => setLeft(typed))}
              className={cn(
                "flex h-8 w-full items-center gap-2 px-2.5 text-left text-body phone:h-11",
                macro.id === chosen.id && "bg-highlight",
              )}
            >
              <span className="shrink-0 font-medium">;{macro.short}</span>
              <span dir="auto" className="min-w-0 flex-1 truncate text-ink-2">
                {macro.name}
              </span>
              {macro.id === chosen.id ? <kbd className="text-ink-2 text-label">Tab</kbd> : null}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
