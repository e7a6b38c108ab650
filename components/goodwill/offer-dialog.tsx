"use client";

import { Gift } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useAnnounce } from "@/components/desk/announcer";
import { callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { useViewer } from "@/components/desk/viewer";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Offer, OfferChoices } from "@/lib/goodwill/offer-schemas";
import { readAmount } from "@/lib/goodwill/rules/money";
import { offerText } from "@/lib/goodwill/rules/offer-text";
import { GivenBefore } from "./given-before";
import { OfferFields, type OfferWish } from "./offer-fields";
import { useApiDeed } from "./use-api-deed";

type Props = { tool: ComposerTool; onOpenChange: (open: boolean) => void };

/** What to give, how much of it without asking, and what this person got before; inside the limit it just happens. */
export function OfferDialog({ tool, onOpenChange }: Props) {
  const t = useTranslations("goodwill.offer");
  const { role } = useViewer();
  const announce = useAnnounce();
  const { conversation, customer, mode, insert, onRefresh } = tool;
  const form = useId();
  const once = useRef({ of: "", id: "" });
  const { run, busy, problem, clear } = useApiDeed();
  const [known, setKnown] = useState<OfferChoices | null>(null);
  const [isLost, setIsLost] = useState(false);
  const [wish, setWish] = useState<OfferWish>({ kindId: "", amount: "", reason: "", overBudgetReason: "" });
  useEffect(() => {
    callApi<OfferChoices>(`/conversations/${conversation.id}/offers`).then(
      (choices) => {
        setKnown(choices);
        setWish((now) => ({ ...now, kindId: now.kindId || (choices.choices[0]?.kind.id ?? "") }));
      },
      () => setIsLost(true),
    );
  }, [conversation.id]);
  const choice = known?.choices.find(({ kind }) => kind.id === wish.kindId);
  const amount = choice ? readAmount(wish.amount, choice.kind) : null;
  const isReady = choice !== undefined && amount !== null && wish.reason.trim() !== "" && !busy;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const { reason, overBudgetReason } = wish;
    const body = {
      ...{ conversationId: conversation.id, kindId: choice.kind.id, amount, reason: reason.trim() },
      ...(overBudgetReason.trim() ? { overBudgetReason: overBudgetReason.trim() } : {}),
    };
    const of = JSON.stringify(body);
    if (once.current.of !== of) once.current = { of, id: crypto.randomUUID() };
    const idempotencyId = once.current.id;
    const done = await run<Offer>("/offers", { method: "POST", body: { ...body, idempotencyId } });
    if (!done) return;
    const { state, written } = done.value;
    const isGiven = state === "offered";
    const text = t(isGiven ? "given" : "asked", { written });
    announce(text);
    void say({ icon: createElement(Gift), text, id: "offer" });
    const words = offerText(choice.kind.texts, conversation.language, written);
    if (isGiven && mode === "private" && words) insert(words);
    onRefresh();
    onOpenChange(false);
  };
  const barred = known && known.bars.length > 0;
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={t("title", { name: customer.displayName })}
      closeLabel={t("close")}
      width="medium"
      note={mode === "public" ? t("privateOnly") : undefined}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          {barred ? null : (
            <Button variant="solid" type="submit" form={form} disabled={!isReady}>
              {t("give")}
            </Button>
          )}
        </>
      }
    >
      {isLost ? <Problem text={t("lost")} /> : null}
      {known === null && !isLost ? <p className="text-body text-ink-2">{t("loading")}</p> : null}
      {barred ? <p className="text-body text-red">{t("barred")}</p> : null}
      {known && !barred && known.choices.length === 0 ? (
        <p className="text-body text-ink-2">{t(role === "agent" ? "noneAgent" : "noneLead")}</p>
      ) : null}
      {known && !barred && choice ? (
        <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
          <OfferFields
            choices={known.choices}
            wish={wish}
            amount={amount}
            isLead={role !== "agent"}
            onChange={(next) => {
              clear();
              setWish((now) => ({ ...now, ...next }));
            }}
          />
          <Problem text={problem} />
        </form>
      ) : null}
      {known ? <GivenBefore before={known.before} /> : null}
    </Dialog>
  );
}
