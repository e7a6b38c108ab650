"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ProviderView } from "@/lib/coverage/on-call-schemas";
import type { OnCallActs } from "./on-call-acts";

type Props = {
  provider: ProviderView | null;
  /** Where the number's incoming messages go. */
  webhook: string;
  acts: Pick<OnCallActs, "setProvider">;
  mayEdit: boolean;
};

/** Who carries text messages and calls, and what they and webhooks have to speak. */
export function ProviderPart({ provider, webhook, acts, mayEdit }: Props) {
  const t = useTranslations("on-call.provider");
  return (
    <div className="flex max-w-[72ch] flex-col gap-2 text-pretty text-body">
      {provider ? (
        <p>
          {provider.isSandbox
            ? t("sandbox")
            : t("stands", { url: provider.url, account: provider.accountSid, from: provider.fromNumber })}
        </p>
      ) : (
        <p>{t("none")}</p>
      )}
      {mayEdit ? (
        <div>
          <ProviderDialog provider={provider} acts={acts} />
        </div>
      ) : null}
      <p className="text-ink-3 text-meta [overflow-wrap:anywhere]">{t("contract", { webhook })}</p>
      <p className="text-ink-3 text-meta [overflow-wrap:anywhere]">{t("hooks")}</p>
    </div>
  );
}

function ProviderDialog({ provider, acts }: Pick<Props, "provider" | "acts">) {
  const t = useTranslations("on-call.provider");
  const words = useTranslations("admin");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState({
    url: provider?.url ?? "https://api.twilio.com",
    accountSid: provider?.accountSid ?? "",
    token: "",
    fromNumber: provider?.fromNumber ?? "",
  });
  const { run, busy, problem, clear } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { token, ...rest } = draft;
    if (await run(() => acts.setProvider({ ...rest, ...(token ? { token } : {}) }), words("saved")))
      setOpen(false);
  };
  const field = (
    key: keyof typeof draft,
    label: string,
    hint?: string,
    more: ComponentProps<typeof Input> = {},
  ) => (
    <Field label={label} {...(hint ? { hint } : {})}>
      {(control) => (
        <Input
          {...control}
          {...more}
          value={draft[key]}
          onChange={({ target }) => setDraft({ ...draft, [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      title={t("change")}
      closeLabel={words("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={<Button size={28}>{t("change")}</Button>}
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        {field("url", t("url"), t("urlHint"))}
        {field("accountSid", t("account"))}
        {field("token", t("token"), t("tokenHint"), { type: "password", autoComplete: "off" })}
        {field("fromNumber", t("number"), undefined, { inputMode: "tel" })}
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
