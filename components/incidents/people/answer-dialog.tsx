"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast";
import type { AnswersPreview } from "@/lib/incidents/bulk-answer-schemas";
import { AnswerResults, LeftOut } from "./answer-results";
import type { Named } from "./named";

const STATEMENT = "statement";
const USUAL = 6;
const MOST = 120;

type Props = { incidentId: string; macros: readonly Named[]; onStarted(): void };

/** Answers everybody who wrote and waits: with what, every distinct result, who is left out and why, and how fast. */
export function AnswerDialog({ incidentId, macros, onStarted }: Props) {
  const t = useTranslations("incident-people.answers");
  const all = useTranslations("incident-people");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(STATEMENT);
  const [perMinute, setPerMinute] = useState(String(USUAL));
  const [preview, setPreview] = useState<AnswersPreview | null>(null);
  const look = useApiDeed();
  const send = useApiDeed();
  const macroId = chosen === STATEMENT ? null : chosen;
  const path = `/incidents/${incidentId}/answers`;
  useEffect(() => {
    if (!open) return;
    let isStale = false;
    setPreview(null);
    void look.run<AnswersPreview>(`${path}/preview`, { method: "POST", body: { macroId } }).then((answer) => {
      if (!isStale) setPreview(answer?.value ?? null);
    });
    return () => {
      isStale = true;
    };
  }, [open, macroId]);
  const speed = Math.min(MOST, Math.max(1, Math.round(Number(perMinute)) || USUAL));
  const count = preview?.answers ?? 0;
  const start = async () => {
    if (!preview) return;
    const body = { macroId, seenAt: preview.seenAt, perMinute: speed };
    if (!(await send.run(path, { method: "POST", body }))) return;
    setOpen(false);
    showToast({ text: t("started"), id: "deed" });
    onStarted();
  };
  return (
    <Dialog
      title={t("title")}
      description={t("text")}
      closeLabel={all("close")}
      width="large"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        send.clear();
      }}
      trigger={<Button variant="solid">{t("open")}</Button>}
      note={count > 0 ? t("time", { count: Math.max(1, Math.ceil(count / speed)) }) : undefined}
      footer={
        <>
          <DialogClose>
            <Button>{all("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" disabled={send.busy || count === 0} onClick={() => void start()}>
            {t("do", { count })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          <Field label={t("with")}>
            {(control) => (
              <Select
                {...control}
                value={chosen}
                onChange={setChosen}
                options={[
                  { value: STATEMENT, label: t("statement") },
                  ...macros.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
          </Field>
          <Field label={t("perMinute")} hint={t("perMinuteHint")}>
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={MOST}
                value={perMinute}
                onChange={(event) => setPerMinute(event.target.value)}
              />
            )}
          </Field>
        </div>
        <Problem text={look.problem || send.problem} />
        <p role="status" className="font-medium text-body">
          {look.busy ? t("reading") : preview ? t("would", { count }) : ""}
        </p>
        {preview ? (
          <>
            <LeftOut leftOut={preview.leftOut} />
            <AnswerResults preview={preview} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
