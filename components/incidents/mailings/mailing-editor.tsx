"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import type { MailingPreview } from "@/lib/incidents/mailings/mailing-deed-schemas";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";
import { AudienceCounts } from "./audience-counts";
import { LetterPreview } from "./letter-preview";
import { MailingDeeds } from "./mailing-deeds";
import { changesOf, draftOf, type MailingChoices } from "./mailing-draft";
import { faultsOf, MailingFaults } from "./mailing-faults";
import { MailingSettings } from "./mailing-settings";
import { TextsEditor } from "./texts-editor";
import { useAudience } from "./use-audience";
import { usePreview } from "./use-preview";

type Props = {
  mailing: Mailing;
  start: MailingPreview;
  choices: MailingChoices;
  meId: string;
  onChange(mailing: Mailing): void;
};

/** A mailing before anything of it left: words and how they look side by side, who gets it, what keeps it, the deeds. */
export function MailingEditor({ mailing, start, choices, meId, onChange }: Props) {
  const t = useTranslations("mailings");
  const [draft, setDraft] = useState(() => draftOf(mailing));
  const reading = usePreview(mailing.id, start);
  const { run, busy, problem } = useApiDeed();
  const change = changesOf(draft, mailing);
  const isDirty = Object.keys(change).length > 0;
  const counting = useAudience(mailing.id, mailing.changeNumber, true);
  useEffect(() => {
    if (!isDirty) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [isDirty]);
  const save = async () => {
    const body = { ...change, changeNumber: mailing.changeNumber };
    const done = await run<Mailing>(`/mailings/${mailing.id}`, { method: "PATCH", body });
    if (!done) return;
    onChange(done.value);
    setDraft(draftOf(done.value));
    void reading.ask(reading.preview.person ? { affectedId: reading.preview.person.affectedId } : {});
  };
  const put = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const faults = faultsOf(draft, reading.preview);
  return (
    <>
      <AdminPart
        id="words"
        title={t("editor.title")}
        actions={
          <div className="flex flex-wrap items-center gap-2">
            {isDirty ? <span className="text-ink-2 text-meta">{t("editor.unsaved")}</span> : null}
            {isDirty ? (
              <Button variant="ghost" onClick={() => setDraft(draftOf(mailing))}>
                {t("editor.discard")}
              </Button>
            ) : null}
            <Button
              variant={isDirty ? "solid" : "plain"}
              disabled={!isDirty || busy}
              onClick={() => void save()}
            >
              {t(isDirty ? "editor.save" : "editor.saved")}
            </Button>
          </div>
        }
      >
        <Problem text={problem} />
        {mailing.state !== "draft" && isDirty ? (
          <p className="pb-2 text-ink-2 text-meta">
            {t(mailing.state === "planned" ? "editor.changesPlan" : "editor.changes")}
          </p>
        ) : null}
        <div className="grid grid-cols-2 gap-6 max-lg:grid-cols-1">
          <TextsEditor draft={draft} fields={reading.preview.fields} onChange={put} />
          <LetterPreview draft={draft} reading={reading} />
        </div>
      </AdminPart>
      <AdminPart id="settings" title={t("settings.title")}>
        <MailingSettings draft={draft} choices={choices} onChange={put} />
      </AdminPart>
      <AdminPart id="audience" title={t("audience.title")}>
        <AudienceCounts counting={counting} people={reading.preview.people} isDirty={isDirty} />
      </AdminPart>
      <AdminPart id="deeds" title={t("deeds.title")}>
        <div className="flex flex-col gap-3">
          <MailingFaults faults={faults} />
          <MailingDeeds
            mailing={mailing}
            meId={meId}
            people={reading.preview.people}
            getting={counting.audience?.getting ?? null}
            addedSince={reading.preview.addedSince}
            approvalAbove={reading.preview.approvalAbove}
            affectedId={reading.preview.person?.affectedId ?? null}
            isHeld={isDirty || faults.length > 0}
            isDirty={isDirty}
            onChange={onChange}
          />
        </div>
      </AdminPart>
    </>
  );
}
