"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useUndo } from "@/components/desk/undo";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { HandleMark, LinkPreview } from "@/lib/customers/link-schemas";
import type { Customer } from "@/lib/customers/schemas";
import { CandidateSearch } from "./candidate-search";
import { EvidenceFields, evidenceOf, type GivenEvidence, isGiven } from "./evidence-fields";
import { LinkPreviewView } from "./link-preview-view";
import { useCall } from "./use-call";

type Props = {
  customer: Customer;
  /** `intoId`: where two matters became one. */
  onLinked: (intoId: string | null) => void;
  onOpenChange: (open: boolean) => void;
};

/** Finds a handle, asks what the person gave us, shows what joins, and links. */
export function LinkDialog({ customer, onLinked, onOpenChange }: Props) {
  const t = useTranslations("links");
  const channels = useChannels();
  const offer = useUndo();
  const { run, busy, problem } = useCall();
  const [chosen, setChosen] = useState<HandleMark | null>(null);
  const [given, setGiven] = useState<GivenEvidence>({ kind: "quoted-address", value: "", words: "" });
  const [preview, setPreview] = useState<LinkPreview | null>(null);
  const loaded = useCallback((found: LinkPreview) => setPreview(found), []);
  const name = customer.displayName;
  const handleName = chosen ? channels(chosen.channel).handle(chosen.username ?? chosen.externalId) : "";
  const link = async () => {
    if (!chosen) return;
    const body = { handleId: chosen.id, evidence: evidenceOf(given) };
    const done = await run(() =>
      callApi<{ linkId: string }>(`/customers/${customer.id}/links`, { method: "POST", body }),
    );
    if (!done) return;
    const text = t("dialog.done", { handle: handleName, name });
    offer({ text, said: text });
    onOpenChange(false);
    onLinked(preview?.intoId ?? null);
  };
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      width="medium"
      title={t("dialog.title", { name })}
      description={t("dialog.text")}
      footer={
        <>
          <DialogClose>
            <Button>{t("dialog.cancel")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            disabled={busy || !chosen || !isGiven(given) || preview === null || preview.isLinked}
            onClick={() => void link()}
          >
            {t("dialog.do")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {chosen ? (
          <>
            <div className="flex items-center gap-3">
              <p className="min-w-0 flex-1 text-body">
                <bdi className="block truncate font-medium">{handleName}</bdi>
                <span className="text-ink-2 text-meta">
                  {t("dialog.of", { channel: channels(chosen.channel).name, name: chosen.customerName })}
                </span>
              </p>
              <Button size={28} variant="ghost" onClick={() => setChosen(null)}>
                {t("dialog.other")}
              </Button>
            </div>
            <EvidenceFields given={given} onGiven={setGiven} />
            <LinkPreviewView customerId={customer.id} handleId={chosen.id} onLoaded={loaded} />
          </>
        ) : (
          <CandidateSearch
            customerId={customer.id}
            onChoose={(handle) => {
              setPreview(null);
              setChosen(handle);
            }}
          />
        )}
        {problem ? (
          <p role="alert" className="text-body text-red">
            {problem}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
