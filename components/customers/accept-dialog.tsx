"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { LinkPreview, Suggestion } from "@/lib/customers/link-schemas";
import type { Customer } from "@/lib/customers/schemas";
import { LinkPreviewView } from "./link-preview-view";
import { useCall } from "./use-call";
import { useEvidenceWords } from "./use-evidence-words";

type Props = {
  suggestion: Suggestion;
  customer: Customer;
  onLinked: (intoId: string | null) => void;
  onOpenChange: (open: boolean) => void;
};

/** Accepts a suggestion with the evidence and what joins in sight. */
export function AcceptDialog({ suggestion, customer, onLinked, onOpenChange }: Props) {
  const t = useTranslations("links");
  const channels = useChannels();
  const wordsOf = useEvidenceWords();
  const { run, busy, problem } = useCall();
  const [preview, setPreview] = useState<LinkPreview | null>(null);
  const loaded = useCallback((found: LinkPreview) => setPreview(found), []);
  const { own, other, reasons } = suggestion;
  const nameOf = (handle: Suggestion["own"]) =>
    channels(handle.channel).handle(handle.username ?? handle.externalId);
  const accept = async () => {
    const body = { customerId: customer.id };
    const done = await run(() =>
      callApi(`/link-suggestions/${suggestion.id}/accept`, { method: "POST", body }),
    );
    if (!done) return;
    onOpenChange(false);
    onLinked(preview?.intoId ?? null);
  };
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      width="medium"
      title={t("accept.title", { own: nameOf(own), other: nameOf(other) })}
      description={t("dialog.text")}
      footer={
        <>
          <DialogClose>
            <Button>{t("dialog.cancel")}</Button>
          </DialogClose>
          <Button variant="solid" disabled={busy || preview === null} onClick={() => void accept()}>
            {t("accept.do")}
          </Button>
        </>
      }
    >
      <ul className="mb-3 list-disc pl-5 text-body">
        {reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.value}`}>
            <bdi>{nameOf(reason.fromHandleId === own.id ? own : other)}</bdi> {wordsOf(reason)}
          </li>
        ))}
      </ul>
      <LinkPreviewView customerId={customer.id} handleId={other.id} onLoaded={loaded} />
      {problem ? (
        <p role="alert" className="mt-3 text-body text-red">
          {problem}
        </p>
      ) : null}
    </Dialog>
  );
}
