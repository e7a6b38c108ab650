"use client";

import { CornerDownLeft, Image as Picture, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { isMacroField } from "@/lib/macros/rules/macro-fields";
import type { AppliedMacro, Macro } from "@/lib/macros/schemas";
import { useActionWords } from "./use-action-words";
import { askMacro } from "./use-take-macro";

type Props = {
  tool: ComposerTool;
  macro: Macro;
  variant: number;
  onVariant: (variant: number) => void;
  onTake: () => void;
};

const PAUSE_MS = 120;

/** The chosen macro as this person would read it: private values masked until it is put in. */
export function MacroPreview({ tool, macro, variant, onVariant, onTake }: Props) {
  const t = useTranslations("macros");
  const words = useActionWords();
  const [applied, setApplied] = useState<AppliedMacro | null>(null);
  const { mode } = tool;
  useEffect(() => {
    let stands = true;
    const timer = setTimeout(() => {
      askMacro(tool, macro.id, { variant, peek: true })
        .then((next) => stands && setApplied(next))
        .catch(() => stands && setApplied(null));
    }, PAUSE_MS);
    return () => {
      stands = false;
      clearTimeout(timer);
    };
  }, [macro.id, variant, mode]);
  const shown = applied?.macroId === macro.id ? applied : null;
  const fields = (shown?.missing ?? []).filter(isMacroField).map((field) => t(`field.${field}`));
  return (
    <section
      aria-label={t("preview", { name: tool.customer.displayName })}
      className="flex flex-col gap-2 border-t p-3"
    >
      <p className="text-ink-3 text-label">{t("preview", { name: tool.customer.displayName })}</p>
      <p
        dir="auto"
        aria-live="polite"
        className="max-h-36 min-h-10 overflow-y-auto whitespace-pre-wrap text-body [overflow-wrap:anywhere]"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        {shown?.text ?? ""}
      </p>
      {fields.length > 0 ? (
        <p className="text-ink-2 text-meta">{t("missing", { fields: fields.join(", ") })}</p>
      ) : null}
      <div className="flex flex-wrap items-center gap-1.5">
        {macro.files.length > 0 ? (
          <Chip icon={<Picture aria-hidden="true" />}>{t("pictures", { count: macro.files.length })}</Chip>
        ) : null}
        {macro.content.actions.map((action) => (
          <Chip key={JSON.stringify(action)}>{words(action)}</Chip>
        ))}
        <span className="flex-1" />
        {shown && shown.wordings > 1 ? (
          <Button
            size={28}
            variant="ghost"
            icon={<RefreshCw aria-hidden="true" />}
            onClick={() => onVariant((shown.variant + 1) % shown.wordings)}
          >
            {t("wording", { at: shown.variant + 1, of: shown.wordings })}
          </Button>
        ) : null}
        <Button size={28} icon={<CornerDownLeft aria-hidden="true" />} onClick={onTake}>
          {t("take")}
        </Button>
      </div>
    </section>
  );
}
