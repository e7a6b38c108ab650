"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useUndo } from "@/components/desk/undo";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Candidates, HandleMark, LinkPreview } from "@/lib/customers/link-schemas";
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

/** One that stands, or one that nobody wrote from yet. */
type Chosen = HandleMark | NonNullable<Candidates["fresh"]>;
const standing = (chosen: Chosen | null): HandleMark | null => (chosen && "id" in chosen ? chosen : null);

/** Finds a handle, asks what the person gave us, shows what joins, and links. */
export function LinkDialog({ customer, onLinked, onOpenChange }: Props) {
  const t = useTranslations("links");
  const channels = useChannels();
  const offer = useUndo();
  const { run, busy, problem } = useCall();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [given, setGiven] = useState<GivenEvidence>({ kind: "quoted-address", value: "", words: "" });
  const [preview, setPreview] = useState<LinkPreview | null>(null);
  const loaded = useCallback((found: LinkPreview) => setPreview(found), []);
  const name = customer.displayName;
  const found = standing(chosen);
  const handleName = chosen ? channels(chosen.channel).handle(found?.username ?? chosen.externalId) : "";
  const link = async () => {
    if (!chosen) return;
    const evidence = evidenceOf(given);
    const body = found ? { handleId: found.id, evidence } : { typed: chosen.externalId, evidence };
    const path = `/customers/${customer.id}/${found ? "links" : "handles"}`;
    const done = await run(() => callApi<{ linkId: string }>(path, { method: "POST", body }));
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
            disabled={busy || !chosen || !isGiven(given) || (found !== null && preview?.isLinked !== false)}
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
                  {found
                    ? t("dialog.of", { channel: channels(chosen.channel).name, name: found.customerName })
                    : t("dialog.ofNobody", { channel: channels(chosen.channel).name })}
                </span>
              </p>
              <Button size={28} variant="ghost" onClick={() => setChosen(null)}>
                {t("dialog.other")}
              </Button>
            </div>
            <EvidenceFields given={given} onGiven={setGiven} />
            {found ? (
              <LinkPreviewView customerId={customer.id} handleId={found.id} onLoaded={loaded} />
            ) : null}
          </>
        ) : (
          <CandidateSearch
            customerId={customer.id}
            onChoose={(handle) => {
              setPreview(null);
              setChosen(handle);
            }}
            onFresh={(fresh) => {
              setGiven((now) => ({ ...now, value: fresh.externalId }));
              setChosen(fresh);
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
