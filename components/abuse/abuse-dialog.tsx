"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { useUndo } from "@/components/desk/undo";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import type { Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { type AbuseDeed, DeedFields, type MuteFor } from "./deed-fields";
import { StandingList } from "./standing-list";
import { useShield } from "./use-shielded";
import { useStanding } from "./use-standing";

type Props = {
  conversation: Conversation;
  customer: Customer;
  onChanged: (conversation: Conversation, leaves: boolean) => void;
  onRefresh: () => void;
  onClose: () => void;
};

const DAY_MS = 86_400_000;
const SPANS: Readonly<Record<MuteFor, number | null>> = { always: null, day: 1, week: 7, month: 30 };

/** What can be done about spam and abuse, and what stands already; each with its reason. */
export function AbuseDialog({ conversation, customer, onChanged, onRefresh, onClose }: Props) {
  const t = useTranslations("abuse");
  const form = useId();
  const offer = useUndo();
  const shield = useShield();
  const { standing, read } = useStanding(customer.id);
  const [deed, setDeed] = useState<AbuseDeed>("spam");
  const [muteFor, setMuteFor] = useState<MuteFor>("always");
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const handles = customer.handles.map(({ id }) => id);

  const run = async (call: () => Promise<unknown>) => {
    setBusy(true);
    setProblem("");
    try {
      await call();
      return true;
    } catch (error) {
      setProblem(error instanceof ApiProblem && error.detail ? error.detail : t("failed"));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const act = async () => {
    const { id } = conversation;
    switch (deed) {
      case "spam":
        return onChanged(
          await callApi<Conversation>(`/conversations/${id}/spam`, { method: "POST", body: { reason } }),
          true,
        );
      case "mute": {
        const days = SPANS[muteFor];
        const until = days === null ? null : new Date(Date.now() + days * DAY_MS).toISOString();
        return callApi(`/customers/${customer.id}/mute`, { method: "POST", body: { reason, until } });
      }
      case "block":
        return block(true);
      case "off":
        return callApi(`/customers/${customer.id}/taken-off`, { method: "POST", body: { reason } });
    }
  };
  const block = async (blocked: boolean) => {
    const why = reason.trim() || t("unblock");
    for (const handleId of handles)
      await callApi(`/handles/${handleId}/block`, { method: "POST", body: { blocked, reason: why } }).catch(
        (error: unknown) => {
          if (!(error instanceof ApiProblem && error.code === "no-blocking" && handles.length > 1))
            throw error;
        },
      );
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setIsMissing(true);
    if (!(await run(act))) return;
    onClose();
    onRefresh();
    const text = t(`done.${deed}`);
    const undo =
      deed === "spam"
        ? () => callApi(`/conversations/${conversation.id}/spam`, { method: "DELETE" })
        : deed === "mute"
          ? () => callApi(`/customers/${customer.id}/mute`, { method: "DELETE" })
          : null;
    if (undo) offer({ text, said: text, undo: async () => void (await undo().then(onRefresh, onRefresh)) });
    else void say({ icon: createElement(Check), text, id: "abuse" });
  };
  const takeBack = async (what: "unmute" | "unblock") => {
    const done = await run(() =>
      what === "unmute" ? callApi(`/customers/${customer.id}/mute`, { method: "DELETE" }) : block(false),
    );
    if (!done) return;
    read();
    onRefresh();
    void say({ icon: createElement(Check), text: t(`done.${what}`), id: "abuse" });
  };
  return (
    <Dialog
      open
      width="medium"
      title={t("title")}
      description={t("text")}
      closeLabel={t("close")}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="solid" disabled={isBusy}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <StandingList standing={standing} busy={isBusy} onTakeBack={(what) => void takeBack(what)} />
        <DeedFields
          deed={deed}
          muteFor={muteFor}
          canBlock={standing?.canBlock ?? false}
          isMuted={standing?.muted !== null && standing !== null}
          onDeed={setDeed}
          onMuteFor={setMuteFor}
        />
        <Field label={t("reason")} error={isMissing ? t("reasonMissing") : undefined}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={500}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value);
                setIsMissing(false);
              }}
              className={`${inputClass} resize-y py-2`}
            />
          )}
        </Field>
        <Problem text={problem} />
        <Switch
          label={t("shield.switch")}
          checked={shield.isOn}
          onChange={({ target }) => void shield.turn(target.checked)}
        />
      </form>
    </Dialog>
  );
}
