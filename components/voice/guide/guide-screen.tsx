"use client";

import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { WritingTabs } from "@/components/writing/writing-tabs";
import type { VoiceReplay } from "@/lib/voice/replay/voice-replay-schemas";
import type { VoiceRule } from "@/lib/voice/schemas";
import type { GuideActs } from "./guide-acts";
import { ReplayPart } from "./replay-part";
import { RuleDialog } from "./rule-dialog";
import { RuleTable } from "./rule-table";
import { useVoiceReplay } from "./use-voice-replay";

const ALL = "all";

type Props = { rules: readonly VoiceRule[]; replay: VoiceReplay | null; acts: GuideActs };

/** How the desk writes: its rules by language, and what they would have said last week. */
export function GuideScreen({ rules, replay: first, acts }: Props) {
  const t = useTranslations("voice");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const deed = useDeed();
  const [replay, setReplay] = useVoiceReplay(first);
  const [language, setLanguage] = useState(ALL);
  const spoken = [...new Set(rules.flatMap(({ languages }) => languages))];
  const shown = rules.filter(({ languages }) =>
    language === ALL ? languages.length === 0 : languages.includes(language),
  );
  const languageName = language === ALL ? t("all") : (names.of(language) ?? language);
  const begin = async (wish: Parameters<GuideActs["replay"]>[0]) => {
    const begun = await deed.run(() => acts.replay(wish));
    if (begun) setReplay(begun.value);
    return begun !== null;
  };
  return (
    <AdminPage
      title={t("title")}
      lead={t("lead")}
      actions={
        <RuleDialog
          rule={null}
          language={language === ALL ? null : language}
          acts={acts}
          onReplay={begin}
          trigger={
            <Button variant="solid" icon={<Plus />}>
              {t("add")}
            </Button>
          }
        />
      }
    >
      <WritingTabs here="voice" />
      <Problem text={deed.problem} />
      <AdminPart
        id="rules"
        title={languageName}
        lead={t("count", { on: shown.filter(({ isOn }) => isOn).length, total: shown.length })}
        actions={
          <Select
            aria-label={t("language")}
            value={language}
            onChange={setLanguage}
            className="w-44"
            options={[
              { value: ALL, label: t("all") },
              ...spoken.map((value) => ({ value, label: names.of(value) ?? value })),
            ]}
          />
        }
      >
        <RuleTable
          caption={t("row.caption", { language: languageName })}
          rules={shown}
          acts={acts}
          deed={deed}
          onReplay={begin}
        />
      </AdminPart>
      <AdminPart id="replay" title={t("replay.title")} lead={t("replay.lead")}>
        <ReplayPart
          replay={replay}
          busy={deed.busy}
          begin={() => void begin({})}
          stop={(id) => void deed.run(() => acts.stop({ id })).then((done) => done && setReplay(done.value))}
        />
      </AdminPart>
    </AdminPage>
  );
}
