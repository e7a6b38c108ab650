"use client";

import { GraduationCap } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ActionResult } from "@/lib/auth/agent-action";
import { endOf, HoursField } from "./hours-field";

type Wish = { agentId: string; draftOnly: boolean; untilAt: string | null; reason: string };
type Props = {
  agents: readonly { id: string; displayName: string }[];
  act: (input: Wish) => Promise<ActionResult<void>>;
};

/** Lets a colleague draft only: what they send waits for a yes. */
export function TraineeDialog({ agents, act }: Props) {
  const t = useTranslations("limits");
  const { run, busy, problem } = useDeed();
  const [open, setOpen] = useState(false);
  const [agentId, setAgentId] = useState("");
  const [hours, setHours] = useState("open");
  const [reason, setReason] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = { agentId, draftOnly: true, untilAt: endOf(hours), reason: reason.trim() };
    if (!(await run(() => act(wish), t("trainee.done")))) return;
    setOpen(false);
    setAgentId("");
    setReason("");
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("trainee.title")}
      description={t("trainee.text")}
      trigger={<Button icon={<GraduationCap />}>{t("trainee.open")}</Button>}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            type="submit"
            form="trainee-form"
            disabled={busy || agentId === "" || reason.trim() === ""}
          >
            {t("trainee.do")}
          </Button>
        </>
      }
    >
      <form
        id="trainee-form"
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-3"
        noValidate
      >
        <Field label={t("trainee.who")}>
          {(control) => (
            <Select
              {...control}
              value={agentId}
              onChange={setAgentId}
              placeholder={t("trainee.choose")}
              options={agents.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            />
          )}
        </Field>
        <HoursField value={hours} mayBeOpen onChange={setHours} />
        <Field label={t("dialog.reason")}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
