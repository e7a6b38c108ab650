"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useAnnounce } from "@/components/desk/announcer";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Published } from "@/lib/coverage/board-schemas";
import type { BoardWeek } from "@/lib/coverage/rules/board-week";
import { draftsOf } from "./drafts-of";
import type { useBoard } from "./use-board";

/** Makes the week's drafts stand, after saying how many they are and whom they concern. */
export function PublishDialog({ week, roster }: { week: BoardWeek; roster: ReturnType<typeof useBoard> }) {
  const t = useTranslations("coverage-board.publish");
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [reason, setReason] = useState<string | null>(null);
  const drafts = draftsOf(roster.board.entries, week);
  const shifts = new Set(drafts.map(({ shiftId }) => shiftId)).size;
  const people = new Set(drafts.map(({ agentId }) => agentId)).size;
  const publish = async () => {
    setBusy(true);
    setProblem("");
    try {
      const force = reason?.trim() ? { force: { reason: reason.trim() } } : {};
      const body = {
        ...force,
        from: new Date(week.startMs).toISOString(),
        to: new Date(week.endMs).toISOString(),
      };
      const done = await callApi<Published>("/coverage/publish", { method: "POST", body });
      setOpen(false);
      announce(t("done", { ...done }));
      void say({ text: t("done", { ...done }), id: "published" });
      await roster.reload();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "work-rule") setReason((before) => before ?? "");
      setProblem(error instanceof ApiProblem && error.detail ? error.detail : t("offline"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("title", { shifts })}
      description={t("what", { people })}
      trigger={
        <Button size={28} variant="solid" disabled={shifts === 0 || roster.busy}>
          {t("open")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" disabled={busy} onClick={() => void publish()}>
            {t("confirm", { shifts })}
          </Button>
        </>
      }
    >
      <Problem text={problem} />
      {reason === null ? null : (
        <Field label={t("reason")}>
          {(control) => (
            <Input
              {...control}
              value={reason}
              maxLength={300}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
    </Dialog>
  );
}
