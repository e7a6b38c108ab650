"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { useViewer } from "@/components/desk/viewer";
import { LANGUAGES } from "@/components/macros/macro-languages";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { instantOfWall } from "@/lib/coverage/rules/zone-offsets";
import type { BriefingActs, TeamChoice } from "./knowledge-acts";

type Props = { teams: readonly TeamChoice[]; publish: BriefingActs["publish"]; trigger: ReactNode };

const selectClass = `${inputClass} h-(--height-control) pr-2`;
const blank = { title: "", body: "", teamId: "", language: "", from: "", until: "" };

/** Says what must be known, to whom and until when. Times are of the reader's own clock. */
export function BriefingDialog({ teams, publish, trigger }: Props) {
  const t = useTranslations("knowledge-page.briefing");
  const words = useTranslations("knowledge-page");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const { zone } = useViewer();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(blank);
  const { run, busy, problem, clear } = useDeed();
  const set = (change: Partial<typeof blank>) => setDraft({ ...draft, ...change });
  const instantOf = (wall: string) =>
    new Date(instantOfWall(zone, Date.parse(`${wall}:00Z`), "start")).toISOString();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { title, body, teamId, language, from, until } = draft;
    const wish = {
      title,
      body,
      teamId: teamId || null,
      language: language || null,
      untilAt: instantOf(until),
      ...(from ? { fromAt: instantOf(from) } : {}),
    };
    if (!(await run(() => publish(wish), t("published")))) return;
    setDraft(blank);
    setOpen(false);
  };
  const moment = (label: string, key: "from" | "until", hint?: string) => (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input
          {...control}
          type="datetime-local"
          value={draft[key]}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      title={t("dialog")}
      closeLabel={words("dialog.close")}
      width="medium"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{words("dialog.cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || draft.until === ""}>
            {t("publish")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        <Field label={t("name")}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              value={draft.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("body")}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={5}
              value={draft.body}
              onChange={(event) => set({ body: event.target.value })}
              className={`${inputClass} min-h-28 py-2`}
            />
          )}
        </Field>
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          <Field label={words("dialog.team")}>
            {(control) => (
              <select
                {...control}
                value={draft.teamId}
                onChange={(event) => set({ teamId: event.target.value })}
                className={selectClass}
              >
                <option value="">{words("everyone")}</option>
                {teams.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words("language")}>
            {(control) => (
              <select
                {...control}
                value={draft.language}
                onChange={(event) => set({ language: event.target.value })}
                className={selectClass}
              >
                <option value="">{words("anyLanguage")}</option>
                {LANGUAGES.map((code) => (
                  <option key={code} value={code}>
                    {names.of(code)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {moment(t("from"), "from", t("fromHint"))}
          {moment(t("until"), "until")}
        </div>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
