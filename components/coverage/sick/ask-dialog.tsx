"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { Candidates } from "@/lib/coverage/offer-schemas";
import { CandidateList } from "./candidate-list";
import { ShareLine } from "./share-line";
import type { SickActs } from "./sick-acts";
import { useSickWords } from "./use-sick-words";

/** A day of a shift, or any stretch. */
export type AskWish = Readonly<{
  shiftId?: string;
  on?: string;
  from?: string;
  to?: string;
  language?: string;
}>;
type Props = { wish: AskWish; wanted: number; ask: SickActs["ask"]; onClose: () => void };

/** So many are chosen at first. */
const FIRST = 3;

/** Who may fill a stretch: whom to ask first, what speaks against the others, and what one more would change. */
export function AskDialog({ wish, wanted, ask, onClose }: Props) {
  const t = useTranslations("sick.ask");
  const words = useSickWords();
  const deed = useDeed();
  const [found, setFound] = useState<Candidates | "failed" | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");
  const [tries, setTries] = useState(0);
  const query = JSON.stringify(wish);
  useEffect(() => {
    const leave = new AbortController();
    callApi<Candidates>("/coverage/candidates", { query: JSON.parse(query), signal: leave.signal }).then(
      (answer) => {
        const free = answer.candidates.filter(({ fit }) => fit === "free").slice(0, FIRST);
        setChosen(new Set(free.map(({ agentId }) => agentId)));
        setFound(answer);
      },
      (error: unknown) => {
        if (!(error instanceof DOMException)) setFound("failed");
      },
    );
    return () => leave.abort();
  }, [query, tries]);
  const known = found !== null && found !== "failed" ? found : null;
  const isWarned = known?.candidates.some(({ agentId, fit }) => fit === "warned" && chosen.has(agentId));
  const send = async () => {
    const force = isWarned ? { force: { reason } } : {};
    const done = await deed.run(
      () => ask({ ...wish, wanted, agentIds: [...chosen], ...force }),
      t("asked", { count: chosen.size }),
    );
    if (done) onClose();
  };
  return (
    <Dialog
      title={known ? t("title", { when: words.span(known.startAt, known.endAt) }) : t("titleBare")}
      description={known?.insteadOf ? t("insteadOf", { name: known.insteadOf.displayName }) : t("lead")}
      width="large"
      open
      onOpenChange={(open) => open || onClose()}
      note={t("first", { wanted })}
      footer={
        <>
          <DialogClose>
            <Button>{t("later")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            disabled={deed.busy || chosen.size === 0 || (isWarned && reason.trim().length < 3)}
            onClick={send}
          >
            {t("send", { count: chosen.size })}
          </Button>
        </>
      }
    >
      {found === null ? (
        <SkeletonGroup label={t("reading")} className="flex flex-col gap-4">
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
          <Skeleton className="w-3/5" />
        </SkeletonGroup>
      ) : found === "failed" ? (
        <ErrorState
          title={t("failed")}
          actions={<Button onClick={() => [setFound(null), setTries(tries + 1)]}>{t("again")}</Button>}
        />
      ) : (
        <div className="flex flex-col gap-3">
          <ShareLine without={found.without} withOne={found.withOne} />
          <CandidateList candidates={found.candidates} chosen={chosen} onChoose={setChosen} />
          {isWarned ? (
            <Field label={t("reason")} hint={t("reasonHint")}>
              {(control) => (
                <Input
                  {...control}
                  value={reason}
                  maxLength={300}
                  onChange={({ target }) => setReason(target.value)}
                />
              )}
            </Field>
          ) : null}
          <Problem text={deed.problem} />
        </div>
      )}
    </Dialog>
  );
}
