"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";
import { RemoveMailing } from "./remove-mailing";
import { ReturnDialog } from "./return-dialog";
import { StartDeeds } from "./start-deeds";
import { useStartWords } from "./use-start-words";

type Props = {
  mailing: Mailing;
  meId: string;
  /** At most so many, and as counted by person where that was done. */
  people: number;
  getting: number | null;
  approvalAbove: number;
  /** So many came since somebody said yes. */
  addedSince: number;
  affectedId: string | null;
  /** Something keeps it from leaving, or is not saved. */
  isHeld: boolean;
  isDirty: boolean;
  onChange(mailing: Mailing): void;
};

/** Test, approval, start: in that order. */
export function MailingDeeds(props: Props) {
  const { mailing, meId, people, getting, approvalAbove, addedSince, affectedId, isHeld, isDirty, onChange } =
    props;
  const t = useTranslations("mailings.deeds");
  const deed = useApiDeed();
  const when = useStartWords();
  const { run, busy, problem } = deed;
  const { id, state, code, heldBackAt, changeNumber, askedBy, approvedBy, createdBy, comment } = mailing;
  const post = async (deed: string, body: object = {}) => {
    const done = await run<Mailing>(`/mailings/${id}/${deed}`, { method: "POST", body });
    if (done) onChange(done.value);
  };
  const test = async () => {
    const body = affectedId ? { affectedId } : {};
    const done = await run<{ to: string }>(`/mailings/${id}/test`, { method: "POST", body });
    if (done) showToast({ icon: <Send />, text: t("tested", { to: done.value.to }), id: "mailing-test" });
  };
  const isOwn = askedBy?.id === meId || createdBy?.id === meId;
  const isOverSize = people > approvalAbove;
  const needsApproval = isOverSize && (approvedBy === null || addedSince > 0);
  const heldWhy = t.has(`heldCodes.${code ?? ""}`) ? `heldCodes.${code ?? ""}` : "heldCodes.other";
  return (
    <>
      {state === "draft" && comment ? <p className="text-body">{t("givenBack", { comment })}</p> : null}
      {state === "asked" && askedBy ? (
        <p className="text-body text-ink-2">
          {t("asked", { name: askedBy.displayName })} {isOwn ? t("own") : null}
        </p>
      ) : null}
      {(state === "approved" || state === "planned") && approvedBy ? (
        <p className="text-body text-ink-2">{t("approvedBy", { name: approvedBy.displayName })}</p>
      ) : null}
      {state === "draft" && needsApproval ? (
        <p className="text-body text-ink-2">{t("needs", { limit: approvalAbove })}</p>
      ) : null}
      {approvedBy && isOverSize && addedSince > 0 ? (
        <p className="text-body text-red">{t("added", { count: addedSince })}</p>
      ) : null}
      {heldBackAt && code ? <p className="text-body text-red">{t("heldBack", { why: t(heldWhy) })}</p> : null}
      {state === "planned" ? (
        <p className="text-body">
          <strong className="font-semibold">{t("starts", { when: when(mailing) })}</strong> {t("startsBy")}
        </p>
      ) : null}
      {isDirty ? <p className="text-body text-ink-2">{t("saveFirst")}</p> : null}
      <Problem text={problem} />
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={busy || isHeld} onClick={() => void test()}>
          {t("test")}
        </Button>
        {state === "asked" ? (
          <>
            {isOwn ? null : (
              <Button
                variant="solid"
                disabled={busy || isHeld}
                onClick={() => void post("approve", { changeNumber })}
              >
                {t("approve")}
              </Button>
            )}
            <ReturnDialog onReturn={(text) => post("return", { changeNumber, comment: text })} />
          </>
        ) : null}
        {state === "draft" || (state === "approved" && needsApproval) ? (
          <Button
            variant={needsApproval ? "solid" : "plain"}
            disabled={busy || isHeld}
            onClick={() => void post("ask")}
          >
            {t(state === "draft" ? "ask" : "askAgain")}
          </Button>
        ) : null}
        {state !== "asked" && (!needsApproval || state === "planned") ? (
          <StartDeeds
            mailing={mailing}
            deed={deed}
            getting={getting}
            people={people}
            isHeld={isHeld || needsApproval}
            onChange={onChange}
          />
        ) : null}
        <RemoveMailing mailing={mailing} />
      </div>
    </>
  );
}
