"use client";

import { useTranslations } from "next-intl";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { useDeed } from "@/components/admin/use-deed";
import { buttonClass } from "@/components/ui/button-class";
import type { Replay } from "@/lib/red-flags/replay/replay-schemas";
import type { FlagRulesView, FlagRuleVersion } from "@/lib/red-flags/rule-set-schemas";
import { ChangeList } from "./change-list";
import { FaultList } from "./fault-list";
import { KindTable } from "./kind-table";
import { LimitFields } from "./limit-fields";
import { ReplayPart } from "./replay-part";
import type { RuleActs, RuleChoices } from "./rule-acts";
import { RulesBar } from "./rules-bar";
import { useReplay } from "./use-replay";
import { useRuleDraft } from "./use-rule-draft";
import { VersionList } from "./version-list";
import { WordEditor } from "./word-editor";

type Props = {
  view: FlagRulesView;
  versions: readonly FlagRuleVersion[];
  replay: Replay | null;
  choices: RuleChoices;
  acts: RuleActs;
};

/** What is flagged, what it weighs and what follows: drafted, held against the last 30 days, then put into force. */
export function RulesScreen({ view, versions, replay: first, choices, acts }: Props) {
  const t = useTranslations("flag-rules");
  const draft = useRuleDraft(view);
  const deed = useDeed();
  const [replay, setReplay] = useReplay(first);
  const { rules, faults, changes } = draft;
  const save = async () => {
    const wish = { rules, basedOn: view.version, changeNumber: draft.changeNumber };
    const done = await deed.run(() => acts.save(wish), t("bar.saved"));
    if (done) draft.kept(rules, done.value.changeNumber);
    return done !== null;
  };
  const begin = async () => {
    if (!draft.isSaved && !(await save())) return;
    const begun = await deed.run(() => acts.replay({}));
    if (begun) setReplay(begun.value);
  };
  const restore = async (restores: number) => {
    const done = await deed.run(
      () => acts.restore({ restores, version: view.version }),
      t("versions.restored"),
    );
    if (done) draft.begin(done.value.rules);
  };
  return (
    <AdminPage
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <a href="/red-flags/protocols" className={buttonClass("plain")}>
            {t("protocols.open")}
          </a>
          <a href="/red-flags/abuse" className={buttonClass("plain")}>
            {t("abuse")}
          </a>
        </>
      }
    >
      <RulesBar view={view} draft={draft} deed={deed} acts={acts} replay={replay} save={save} />
      <FaultList title={t("faults.title")} faults={faults} />
      <AdminPart id="kinds" title={t("kinds.title")} lead={t("kinds.lead")}>
        <KindTable draft={draft} inForce={view.rules} choices={choices} />
      </AdminPart>
      <AdminPart id="limits" title={t("limits.title")} lead={t("limits.lead")}>
        <LimitFields draft={draft} />
      </AdminPart>
      <AdminPart id="words" title={t("words.title")} lead={t("words.lead")}>
        <WordEditor draft={draft} />
      </AdminPart>
      <AdminPart id="changes" title={t("changes.title")} lead={t("changes.lead", { version: view.version })}>
        <ChangeList changes={changes} />
      </AdminPart>
      <AdminPart id="replay" title={t("replay.title")} lead={t("replay.lead")}>
        <ReplayPart
          replay={replay}
          isCurrent={draft.isSaved}
          canBegin={!deed.busy && !faults.some(({ grade }) => grade === "refused")}
          begin={() => void begin()}
          stop={(id) => void deed.run(() => acts.stop({ id })).then((done) => done && setReplay(done.value))}
        />
      </AdminPart>
      <AdminPart id="versions" title={t("versions.title")} lead={t("versions.lead")}>
        <VersionList
          versions={versions}
          inForce={view.version}
          busy={deed.busy}
          restore={(version) => void restore(version)}
        />
      </AdminPart>
    </AdminPage>
  );
}
