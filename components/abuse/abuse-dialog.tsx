"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
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
import { useAbuseDeeds } from "./use-abuse-deeds";
import { useShield } from "./use-shielded";
import { useStanding } from "./use-standing";

type Props = {
  conversation: Conversation;
  customer: Customer;
  onChanged: (conversation: Conversation, leaves: boolean) => void;
  onRefresh: () => void;
  onClose: () => void;
};

/** What can be done about spam and abuse, and what stands already; each with its reason. */
export function AbuseDialog({ conversation, customer, onChanged, onRefresh, onClose }: Props) {
  const t = useTranslations("abuse");
  const form = useId();
  const offer = useUndo();
  const shield = useShield();
  const { standing, read } = useStanding(customer.id);
  const deeds = useAbuseDeeds({
    conversationId: conversation.id,
    customerId: customer.id,
    handleIds: customer.handles.map(({ id }) => id),
    onPutAway: (put) => onChanged(put, true),
  });
  const [deed, setDeed] = useState<AbuseDeed>("spam");
  const [muteFor, setMuteFor] = useState<MuteFor>("always");
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setIsMissing(true);
    if (!(await deeds.doIt({ deed, muteFor, reason: reason.trim() }))) return;
    onClose();
    onRefresh();
    const text = t(`done.${deed}`);
    const undo = deed === "spam" ? deeds.unspam : deed === "mute" ? deeds.unmute : null;
    if (undo) offer({ text, said: text, undo: async () => void (await undo().then(onRefresh)) });
    else void say({ icon: createElement(Check), text, id: "abuse" });
  };
  const takeBack = async (what: "unmute" | "unblock") => {
    if (!(await deeds[what]())) return;
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
          <Button type="submit" form={form} variant="solid" disabled={deeds.isBusy}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <StandingList standing={standing} busy={deeds.isBusy} onTakeBack={(what) => void takeBack(what)} />
        <DeedFields
          deed={deed}
          muteFor={muteFor}
          canBlock={standing?.canBlock ?? false}
          isMuted={Boolean(standing?.muted)}
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
        <Problem text={deeds.problem} />
        <Switch
          label={t("shield.switch")}
          checked={shield.isOn}
          onChange={({ target }) => void shield.turn(target.checked)}
        />
      </form>
    </Dialog>
  );
}
