"use client";

import { CalendarPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ImportedTimeOff } from "@/lib/coverage/time-off-schemas";
import { useShiftWords } from "./use-shift-words";

type Told = { taken: number; rows: (ImportedTimeOff["rows"][number] & { why: string | null })[] };
const MOST_BYTES = 500_000;

/** Time off out of a calendar file: shown first, then asked for. */
export function ImportOffDialog() {
  const t = useTranslations("my-shifts.import");
  const words = useTranslations("admin");
  const router = useRouter();
  const { wall } = useShiftWords();
  const [open, setOpen] = useState(false);
  const [ics, setIcs] = useState("");
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState("");
  const send = async (text: string, dryRun: boolean) => {
    setProblem("");
    try {
      return await callApi<Told>("/time-off/import", { method: "POST", body: { ics: text, dryRun } });
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || words("failed"));
      return null;
    }
  };
  const look = async (file: File | undefined) => {
    setTold(null);
    if (!file) return;
    if (file.size > MOST_BYTES) return setProblem(t("tooLarge"));
    const text = await file.text();
    setIcs(text);
    setTold(await send(text, true));
  };
  const take = async () => {
    if (!(await send(ics, false))) return;
    setOpen(false);
    router.refresh();
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
        setProblem("");
      }}
      trigger={
        <Button icon={<CalendarPlus />} size={28}>
          {t("open")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" disabled={!told || told.taken === 0} onClick={() => void take()}>
            {t("do", { count: told?.taken ?? 0 })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("file")}>
          {(control) => (
            <Input
              {...control}
              type="file"
              accept=".ics,text/calendar"
              className="h-auto py-1.5"
              onChange={({ target }) => void look(target.files?.[0])}
            />
          )}
        </Field>
        {told ? (
          <ul aria-label={t("rows")} className="max-h-72 overflow-y-auto">
            {told.rows.map((row, place) => (
              <li key={place} className="flex flex-wrap gap-x-3 border-b py-1.5 text-body">
                <span className="figures min-w-0 flex-1 basis-56">
                  {row.startLocal && row.endLocal
                    ? t("span", { from: wall(row.startLocal), to: wall(row.endLocal) })
                    : t("unreadable")}
                  {row.title ? <span className="text-ink-3"> · {row.title}</span> : null}
                </span>
                {row.why ? <span className="basis-full text-meta text-red">{row.why}</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
        <Problem text={problem} />
      </div>
    </Dialog>
  );
}
