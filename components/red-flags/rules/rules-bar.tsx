"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import type { Deed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Replay } from "@/lib/red-flags/replay/replay-schemas";
import type { FlagRulesView } from "@/lib/red-flags/rule-set-schemas";
import type { RuleActs } from "./rule-acts";
import type { RuleDraft } from "./use-rule-draft";

type Props = {
  view: FlagRulesView;
  draft: RuleDraft;
  deed: Deed;
  acts: RuleActs;
  replay: Replay | null;
  save: () => Promise<boolean>;
};

/** What is in force and what is drafted; keeps, drops and publishes the draft. Stays in sight. */
export function RulesBar({ view, draft, deed, acts, replay, save }: Props) {
  const t = useTranslations("flag-rules.bar");
  const [note, setNote] = useState("");
  const { rules, changes, faults, isSaved } = draft;
  const mustMend = faults.filter(({ grade }) => grade === "refused").length;
  const drop = () =>
    void deed
      .run(() => acts.drop({}), t("dropped"))
      .then((done) => {
        if (done) draft.begin(view.rules);
      });
  const publish = () =>
    void deed
      .run(() => acts.publish({ rules, version: view.version, note }), t("published"))
      .then((done) => {
        if (!done) return;
        draft.begin(done.value.rules);
        setNote("");
      });
  return (
    <section
      aria-label={t("label")}
      className="sticky top-0 z-10 -mx-2 flex flex-col gap-2 rounded-popover border bg-raised p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-60 text-meta">
          <p className="font-medium text-body">
            {view.publishedAt ? t("inForce", { version: view.version }) : t("program")}
          </p>
          <p className="text-ink-2">
            {view.publishedAt ? (
              <>
                {view.publishedBy?.displayName} · <When at={view.publishedAt} />
                {" · "}
              </>
            ) : null}
            {changes.length === 0
              ? t("unchanged")
              : isSaved && view.draft
                ? t("drafted", { count: changes.length, name: view.draft.savedBy?.displayName ?? "" })
                : t("unsaved", { count: changes.length })}
          </p>
        </div>
        {changes.length > 0 || view.draft ? (
          <AlertDialog
            title={t("dropTitle")}
            description={t("dropText")}
            cancelLabel={t("keep")}
            confirmLabel={t("drop")}
            danger
            trigger={<Button disabled={deed.busy}>{t("drop")}</Button>}
            onConfirm={drop}
          />
        ) : null}
        <Button disabled={deed.busy || isSaved} onClick={() => void save()}>
          {t("save")}
        </Button>
        <AlertDialog
          title={t("publishTitle", { version: view.version + 1 })}
          description={t("publishText", { count: changes.length })}
          cancelLabel={t("keep")}
          confirmLabel={t("publish")}
          trigger={
            <Button variant="solid" disabled={deed.busy || changes.length === 0 || mustMend > 0}>
              {t("publish")}
            </Button>
          }
          onConfirm={publish}
        >
          <p className="mb-3 text-body">
            {replay?.state === "done" && replay.result && replay.isCurrent && isSaved
              ? t("replayed", { flagged: replay.result.flagged, total: replay.result.conversations })
              : t("notReplayed")}
          </p>
          <Field label={t("note")}>
            {(control) => (
              <Input
                {...control}
                value={note}
                maxLength={500}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        </AlertDialog>
      </div>
      {mustMend > 0 ? <p className="text-meta text-red">{t("mustMend", { count: mustMend })}</p> : null}
      <Problem text={deed.problem} />
    </section>
  );
}
