"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FaultList, type RosterTold } from "./fault-list";

const MOST_BYTES = 900_000;

/** Takes a roster in: shown first, then laid out; rows that can't be come back as a file to correct. */
export function RosterImport() {
  const t = useTranslations("paid-hours.import");
  const words = useTranslations("admin");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [csv, setCsv] = useState("");
  const [told, setTold] = useState<RosterTold | null>(null);
  const [isDone, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const send = async (text: string, dryRun: boolean) => {
    setProblem("");
    setBusy(true);
    try {
      setTold(await callApi<RosterTold>("/coverage/roster", { method: "POST", body: { csv: text, dryRun } }));
      setDone(!dryRun);
      if (!dryRun) router.refresh();
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || words("failed"));
    } finally {
      setBusy(false);
    }
  };
  const look = async (file: File | undefined) => {
    setTold(null);
    setDone(false);
    if (!file) return;
    if (file.size > MOST_BYTES) return setProblem(t("tooLarge"));
    const text = await file.text();
    setCsv(text);
    await send(text, true);
  };
  return (
    <Dialog
      title={t("title")}
      description={t("text")}
      closeLabel={words("close")}
      width="medium"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTold(null);
        setDone(false);
        setProblem("");
      }}
      trigger={<Button icon={<Upload />}>{t("open")}</Button>}
      footer={
        isDone ? (
          <DialogClose>
            <Button variant="solid">{words("close")}</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose>
              <Button>{words("cancel")}</Button>
            </DialogClose>
            <Button
              variant="solid"
              disabled={busy || !told || told.taken === 0}
              onClick={() => void send(csv, false)}
            >
              {t("do", { count: told?.taken ?? 0 })}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("file")} hint={t("hint")}>
          {(control) => (
            <Input
              {...control}
              type="file"
              accept=".csv,text/csv"
              className="h-auto py-1.5"
              onChange={({ target }) => void look(target.files?.[0])}
            />
          )}
        </Field>
        {busy ? <p className="text-body text-ink-2">{t("busy")}</p> : null}
        {told ? <FaultList told={told} isDone={isDone} /> : null}
        <Problem text={problem} />
      </div>
    </Dialog>
  );
}
