"use client";

import { Siren } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { OnCallNow } from "@/lib/coverage/on-call-schemas";

type Props = { conversationId?: string; onClose: () => void; onPaged?: () => void };

/** Calls whoever is on call; says first who that is now. */
export function PageDialog({ conversationId, onClose, onPaged }: Props) {
  const t = useTranslations("paged.dialog");
  const form = useId();
  const [now, setNow] = useState<readonly OnCallNow[]>([]);
  const [reason, setReason] = useState("");
  const [chainId, setChainId] = useState<string>();
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    callApi<{ data: OnCallNow[] }>("/on-call/now").then(
      ({ data }) => setNow(data),
      () => undefined,
    );
  }, []);
  const chosen = now.find(({ chain }) => chain.id === chainId) ?? now[0];
  const first = chosen?.people[0];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem("");
    try {
      const body = {
        reason,
        ...(chosen ? { chainId: chosen.chain.id } : {}),
        ...(conversationId ? { conversationId } : {}),
      };
      await callApi("/pages", { method: "POST", body });
      void say({ id: "paged", icon: <Siren />, text: t("done") });
      onPaged?.();
      onClose();
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("failed"));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      description={t("text")}
      closeLabel={t("close")}
      note={first ? t("first", { who: first.displayName }) : t("nobody")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="solid" disabled={busy || reason.trim().length < 3}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <Field label={t("reason")} hint={t("reasonHint")} {...(problem ? { error: problem } : {})}>
          {(control) => (
            <Input
              {...control}
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {now.length > 1 ? (
          <Field label={t("chain")}>
            {(control) => (
              <Select
                {...control}
                value={chosen?.chain.id ?? ""}
                onChange={setChainId}
                options={now.map(({ chain }) => ({ value: chain.id, label: chain.name }))}
              />
            )}
          </Field>
        ) : null}
      </form>
    </Dialog>
  );
}
