"use client";

import { useLocale, useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { VoiceReplay } from "@/lib/voice/replay/voice-replay-schemas";
import { useVoiceWords } from "../use-voice-words";
import { ReplaySentences } from "./replay-sentences";

/** How often each rule would have spoken, the loudest first, each with its sentences. */
export function ReplayRules({ replay }: { replay: VoiceReplay }) {
  const t = useTranslations("voice.replay");
  const wordsOf = useVoiceWords();
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const [openId, setOpenId] = useState<string | null>(null);
  const loud = replay.rules.filter(({ replies }) => replies > 0);
  if (loud.length === 0) return <p className="text-body text-ink-2">{t("silent")}</p>;
  return (
    <WideTable
      caption={t("caption")}
      head={
        <>
          <HeadCell>{t("rule")}</HeadCell>
          <HeadCell figure>{t("replies")}</HeadCell>
          <HeadCell figure className="phone:hidden">
            {t("conversations")}
          </HeadCell>
          <HeadCell className="text-right">
            <span className="sr-only">{t("sentences")}</span>
          </HeadCell>
        </>
      }
    >
      {loud.map(({ rule, replies, conversations }) => {
        const { name } = wordsOf({ ...rule, reason: "", advice: "" });
        const languages = rule.languages.map((each) => names.of(each) ?? each).join(", ");
        const isOpen = openId === rule.id;
        return (
          <Fragment key={rule.id}>
            <Row>
              <NameCell>
                <span className="inline-flex flex-wrap items-center gap-2">
                  {name}
                  {languages ? <span className="font-normal text-ink-2">{languages}</span> : null}
                  {rule.isOn ? null : <Chip>{t("off")}</Chip>}
                </span>
              </NameCell>
              <Cell figure>{replies}</Cell>
              <Cell figure className="phone:hidden">
                {conversations}
              </Cell>
              <Cell figure>
                <Button
                  size={24}
                  aria-expanded={isOpen}
                  aria-label={t(isOpen ? "hideOf" : "showOf", {
                    name: [name, languages].filter(Boolean).join(", "),
                  })}
                  onClick={() => setOpenId(isOpen ? null : rule.id)}
                >
                  {t(isOpen ? "hide" : "show")}
                </Button>
              </Cell>
            </Row>
            {isOpen ? (
              <tr className="border-b">
                <td colSpan={4} className="py-2">
                  <ReplaySentences replayId={replay.id} ruleId={rule.id} />
                </td>
              </tr>
            ) : null}
          </Fragment>
        );
      })}
    </WideTable>
  );
}
