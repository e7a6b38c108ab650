"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Hours } from "@/lib/coverage/paid-schemas";
import { wallMsOf } from "@/lib/coverage/rules/wall-time";
import { instantOfWall } from "@/lib/coverage/rules/zone-offsets";

export type CorrectAct = (input: unknown) => Promise<ActionResult<{ month: string }>>;

const KINDS = ["worked", "absent", "on-call"] as const;
const BLANK = { kind: "worked" as (typeof KINDS)[number], from: "", until: "", reason: "" };

type Props = { person: Hours["people"][number]; correct: CorrectAct };

/** What somebody worked after all, or did not, by their own clock and with a reason. */
export function CorrectDialog({ person, correct }: Props) {
  const t = useTranslations("paid-hours.correct");
  const words = useTranslations("admin");
  const form = useId();
  const { run, busy, problem, clear } = useDeed();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(BLANK);
  const [startAt, endAt] = [
    instantOf(draft.from, person.zone, "start"),
    instantOf(draft.until, person.zone, "end"),
  ];
  const isWhole = startAt !== null && endAt !== null && draft.reason.trim().length >= 3;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { kind, reason } = draft;
    const wish = { agentId: person.agentId, kind, startAt, endAt, reason };
    if (isWhole && (await run(() => correct(wish), t("done")))) {
      setOpen(false);
      setDraft(BLANK);
    }
  };
  return (
    <Dialog
      title={t("title", { name: person.displayName })}
      description={t("text", { zone: person.zone })}
      closeLabel={words("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={
        <Button
          size={24}
          variant="ghost"
          icon={<Pencil />}
          aria-label={t("openFor", { name: person.displayName })}
        >
          {t("open")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || !isWhole}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <Field label={t("kind")}>
          {(control) => (
            <Select
              {...control}
              value={draft.kind}
              onChange={(kind) => setDraft({ ...draft, kind })}
              options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
          )}
        </Field>
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          {(["from", "until"] as const).map((name) => (
            <Field key={name} label={t(name)}>
              {(control) => (
                <Input
                  {...control}
                  type="datetime-local"
                  value={draft[name]}
                  onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <Field label={t("reason")} hint={t("reasonHint")}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={draft.reason}
              onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

function instantOf(local: string, zone: string, edge: "start" | "end"): string | null {
  const wall = wallMsOf(local);
  return wall === null ? null : new Date(instantOfWall(zone, wall, edge)).toISOString();
}
