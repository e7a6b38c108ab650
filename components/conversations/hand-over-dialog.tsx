"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { ApiProblem, callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AgentMark, Conversation } from "@/lib/conversations/schemas";

type Props = {
  conversation: Conversation;
  onChanged: (conversation: Conversation, leaves: boolean) => void;
  onRefresh: () => void;
  onClose: () => void;
};

/** To whom, and what is to be done: one step, and a note stays. */
export function HandOverDialog({ conversation, onChanged, onRefresh, onClose }: Props) {
  const t = useTranslations("teamwork.handOver");
  const announce = useAnnounce();
  const viewer = useViewer();
  const [colleagues, setColleagues] = useState<readonly AgentMark[]>([]);
  const [agentId, setAgentId] = useState("");
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState<"agent" | "note" | null>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    callApi<{ data: AgentMark[] }>(`/conversations/${conversation.id}/colleagues`).then(
      ({ data }) => setColleagues(data),
      () => setProblem(t("noColleagues")),
    );
  }, [conversation.id, t]);
  const others = colleagues.filter(({ id }) => id !== conversation.assignee?.id && id !== viewer.id);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (agentId === "") return setMissing("agent");
    if (note.trim() === "") return setMissing("note");
    setBusy(true);
    setProblem("");
    try {
      const body = { agentId, note: note.trim() };
      const path = `/conversations/${conversation.id}/hand-over`;
      const changed = await callApi<Conversation>(path, { method: "POST", body });
      announce(t("done", { name: changed.assignee?.displayName ?? "" }));
      onChanged(changed, false);
      onRefresh();
      onClose();
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      description={t("text")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form="hand-over-form" disabled={busy}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form id="hand-over-form" onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <Field label={t("to")} {...(missing === "agent" ? { error: t("toMissing") } : {})}>
          {(control) => (
            <Select
              {...control}
              value={agentId}
              onChange={(id) => {
                setAgentId(id);
                setMissing(null);
              }}
              placeholder={t("choose")}
              options={others.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            />
          )}
        </Field>
        <Field
          label={t("note")}
          hint={t("noteHint")}
          {...(missing === "note" ? { error: t("noteMissing") } : {})}
        >
          {(control) => (
            <textarea
              {...control}
              rows={4}
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
                setMissing(null);
              }}
              className={cn(inputClass, "resize-y py-2")}
            />
          )}
        </Field>
        {problem ? (
          <p role="alert" className="text-meta text-red">
            {problem}
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}
