"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem } from "@/components/desk/api";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import { pickText } from "@/lib/macros/rules/pick-text";
import { MacroPreview } from "./macro-preview";
import { useMacros } from "./use-macros";
import { useTakeMacro } from "./use-take-macro";

/** Macros by words or `;short`, each shown as this person would read it before it is put in. */
export function MacroPicker({ tool, onClose }: { tool: ComposerTool; onClose: () => void }) {
  const t = useTranslations("macros");
  const [q, setQ] = useState("");
  const [chosen, setChosen] = useState("");
  const [variant, setVariant] = useState(0);
  const [problem, setProblem] = useState("");
  const { state, macros, retry } = useMacros(tool.conversation.id, q.trim());
  const take = useTakeMacro(tool);
  const audience = tool.mode === "private" ? "private" : "public";
  const fitting = macros.filter(({ content }) => pickText(content.texts, { language: null, audience }));
  const macro = fitting.find(({ id }) => id === chosen) ?? fitting[0];
  const put = async (id: string) => {
    const wanted = fitting.find((each) => each.id === id);
    if (!wanted) return;
    try {
      await take(wanted, { variant: id === macro?.id ? variant : 0 });
      onClose();
      tool.focus();
    } catch (error) {
      setProblem(error instanceof ApiProblem && error.detail ? error.detail : t("failed"));
    }
  };
  return (
    <Command
      label={t("label", { name: tool.customer.displayName })}
      shouldFilter={false}
      loop
      value={macro?.id ?? ""}
      onValueChange={(next) => {
        setChosen(next);
        setVariant(0);
      }}
      className="flex flex-col"
    >
      <div className="flex h-11 items-center gap-2 border-b px-3">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <Command.Input
          autoFocus
          value={q}
          onValueChange={setQ}
          placeholder={t("search")}
          className="min-w-0 flex-1 bg-transparent text-body outline-none focus-visible:outline-none phone:text-[16px]"
        />
        <a href="/macros" className="shrink-0 text-ink-2 text-meta underline-offset-2 hover:underline">
          {t("all")}
        </a>
      </div>
      <Command.List aria-busy={state === "loading"} className="max-h-[min(216px,30vh)] overflow-y-auto p-1.5">
        {fitting.map(({ id, name, short, team, account }) => (
          <Command.Item
            key={id}
            value={id}
            onSelect={() => void put(id)}
            className="flex h-8 select-none items-center gap-2 rounded-control px-2 text-body data-[selected=true]:bg-highlight phone:h-11"
          >
            <span dir="auto" className="min-w-0 truncate">
              {name}
            </span>
            <span className="shrink-0 text-ink-2 text-meta">;{short}</span>
            <span className="ml-auto min-w-0 shrink truncate text-ink-2 text-meta">
              {account?.handle ?? team?.name ?? ""}
            </span>
          </Command.Item>
        ))}
        {fitting.length === 0 && state !== "loading" ? (
          <div className="flex flex-col items-center gap-2 px-3 py-5 text-center text-body text-ink-2">
            {state === "failed" ? t("failed") : q.trim() === "" ? t("none") : t("empty")}
            {state === "failed" ? <Button onClick={retry}>{t("retry")}</Button> : null}
          </div>
        ) : null}
      </Command.List>
      {problem ? (
        <div className="px-3 pb-2">
          <Problem text={problem} />
        </div>
      ) : null}
      {macro ? (
        <MacroPreview
          tool={tool}
          macro={macro}
          variant={variant}
          onVariant={setVariant}
          onTake={() => void put(macro.id)}
        />
      ) : null}
    </Command>
  );
}
