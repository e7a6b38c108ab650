"use client";

import { useTranslations } from "next-intl";
import type { Deed } from "@/components/admin/use-deed";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Switch } from "@/components/ui/switch";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { CreateVoiceReplay } from "@/lib/voice/replay/voice-replay-schemas";
import type { VoiceRule } from "@/lib/voice/schemas";
import { useVoiceWords } from "../use-voice-words";
import type { GuideActs } from "./guide-acts";
import { RuleDialog } from "./rule-dialog";

type Props = {
  caption: string;
  rules: readonly VoiceRule[];
  acts: GuideActs;
  deed: Deed;
  onReplay: (wish: CreateVoiceReplay) => Promise<boolean>;
};

/** Rules with their reason, where they speak and what they do; each switched on or off in its row. */
export function RuleTable({ caption, rules, acts, deed, onReplay }: Props) {
  const t = useTranslations("voice");
  const wordsOf = useVoiceWords();
  return (
    <WideTable
      caption={caption}
      head={
        <>
          <HeadCell>{t("row.rule")}</HeadCell>
          <HeadCell className="phone:hidden">{t("row.where")}</HeadCell>
          <HeadCell>{t("row.effect")}</HeadCell>
          <HeadCell className="text-right">
            <span className="sr-only">{t("row.deeds")}</span>
          </HeadCell>
        </>
      }
    >
      {rules.map((rule) => {
        const { name, reason } = wordsOf(rule);
        return (
          <Row key={rule.id} className={rule.isOn ? "" : "text-ink-3"}>
            <NameCell className="min-w-56 py-1.5 phone:min-w-40">
              {name}
              <span className="block max-w-[56ch] text-pretty font-normal text-ink-2 text-meta">
                {reason}
              </span>
              {rule.changedBy ? (
                <span className="block font-normal text-ink-3 text-meta">
                  {t("row.changed", { name: rule.changedBy.displayName })}
                </span>
              ) : null}
            </NameCell>
            <Cell className="whitespace-nowrap text-ink-2 text-meta phone:hidden">
              {rule.audiences.map((reader) => t(`readers.${reader}`)).join(", ")}
            </Cell>
            <Cell>
              <Chip tone={rule.effect === "block" ? "red" : "plain"}>{t(`effects.${rule.effect}`)}</Chip>
            </Cell>
            <Cell figure>
              <span className="inline-flex items-center gap-3">
                <Switch
                  label={t("row.on", { name })}
                  hideLabel
                  checked={rule.isOn}
                  disabled={deed.busy}
                  onChange={({ target }) =>
                    void deed.run(() =>
                      acts.change({ id: rule.id, change: { version: rule.version, isOn: target.checked } }),
                    )
                  }
                />
                <RuleDialog
                  rule={rule}
                  language={null}
                  acts={acts}
                  onReplay={onReplay}
                  trigger={
                    <Button size={24} aria-label={t("row.changeOf", { name })}>
                      {t("row.change")}
                    </Button>
                  }
                />
              </span>
            </Cell>
          </Row>
        );
      })}
    </WideTable>
  );
}
