"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { useUndo } from "@/components/desk/undo";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Macro, MacroFigures } from "@/lib/macros/schemas";
import type { MacroActs, MacroChoices } from "./macro-acts";
import { MacroDialog } from "./macro-dialog";
import { MacroOutcome } from "./macro-outcome";
import { MacroVersions } from "./macro-versions";

type Props = {
  macro: Macro;
  figures: MacroFigures | null;
  choices: MacroChoices;
  acts: MacroActs | null;
};

/** One macro: what it says, whom it is for, and what came of it. */
export function MacroRow({ macro, figures, choices, acts }: Props) {
  const t = useTranslations("macros-page");
  const channels = useChannels();
  const offer = useUndo();
  const [isHistory, setIsHistory] = useState(false);
  const { run, busy, problem } = useDeed();
  const { id, name, short, content, team, account, changedBy } = macro;
  const wordings = content.texts.reduce((sum, { variants }) => sum + 1 + variants.length, 0);
  const languages = [...new Set(content.texts.map(({ language }) => language))];
  const retire = async () => {
    if (!acts || !(await run(() => acts.retire({ id })))) return;
    const text = t("retired", { name });
    offer({ text, said: text, undo: () => void run(() => acts.restore({ id }), t("restored", { name })) });
  };
  return (
    <li className="flex flex-wrap items-start gap-3 border-line border-b p-3 last:border-b-0">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h2 dir="auto" className="font-semibold text-body">
            {name}
          </h2>
          <span className="text-ink-2 text-meta">;{short}</span>
          {languages.map((language) => (
            <Chip key={language}>{language ? language.toUpperCase() : t("anyLanguage")}</Chip>
          ))}
          {account ? <Chip>{channels(account.channel).handle(account.handle)}</Chip> : null}
          <Chip>{team?.name ?? t("everyone")}</Chip>
          {wordings > content.texts.length ? <Chip>{t("wordings", { count: wordings })}</Chip> : null}
        </div>
        <p dir="auto" className="line-clamp-2 max-w-[80ch] text-body text-ink-2 [overflow-wrap:anywhere]">
          {content.texts[0]?.text}
        </p>
        <MacroOutcome figures={figures} />
        <p className="text-ink-3 text-meta">
          {t("by", { name: changedBy?.displayName ?? "", version: macro.version })},{" "}
          <When at={macro.changedAt} look="distance" />
        </p>
        <Problem text={problem} />
      </div>
      <div className="flex items-center gap-1">
        {acts ? (
          <MacroDialog
            key={macro.version}
            macro={macro}
            choices={choices}
            acts={acts}
            trigger={
              <Button size={28} aria-label={t("editOf", { name })}>
                {t("edit")}
              </Button>
            }
          />
        ) : null}
        <Menu
          align="end"
          trigger={
            <IconButton label={t("more", { name })} icon={<Ellipsis aria-hidden="true" />} disabled={busy} />
          }
        >
          <MenuItem onSelect={() => setIsHistory(true)}>{t("versions")}</MenuItem>
          {acts ? <MenuItem onSelect={() => void retire()}>{t("retire")}</MenuItem> : null}
        </Menu>
      </div>
      {isHistory ? <MacroVersions macro={macro} onClose={() => setIsHistory(false)} /> : null}
    </li>
  );
}
