"use client";

import { AlarmClock } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import type { GivenPromise } from "@/lib/replies/promise-schemas";
import { useDueTime } from "./use-due-time";

const ReasonDialog = dynamic(
  () => import("@/components/conversations/reason-dialog").then((module) => module.ReasonDialog),
  { ssr: false },
);
const PromiseDialog = dynamic(() => import("./promise-dialog").then((module) => module.PromiseDialog), {
  ssr: false,
});

/** One promise we owe: what, by when and who, and its three ends. */
export function PromiseLine({ promise, onDone }: { promise: GivenPromise; onDone: () => void }) {
  const t = useTranslations("goodwill.promise");
  const dueTime = useDueTime();
  const { run, busy, problem } = useApiDeed();
  const [asking, setAsking] = useState<"release" | "move" | null>(null);
  const { id, what, answer, owner, lostOwner } = promise;
  const isBroken = promise.state === "broken";
  const end = async (path: string, body: object) => {
    if (await run(`/promises/${id}/${path}`, { method: "POST", body })) onDone();
  };
  const time = dueTime(promise.dueAt);
  return (
    <li
      className={cn(
        "flex flex-wrap items-center gap-2 px-4 py-1.5 text-body",
        isBroken ? "bg-red-tint" : "bg-chip",
      )}
    >
      <AlarmClock
        aria-hidden="true"
        className={cn("size-4 shrink-0", isBroken ? "text-red" : "text-ink-2")}
      />
      <p className="min-w-40 flex-1 text-pretty text-ink-2">
        <strong className={cn("font-semibold", isBroken ? "text-red" : "text-ink")}>
          {t(isBroken ? "broken" : "owed", { what, time })}
        </strong>{" "}
        {owner ? t("by", { name: owner.displayName }) : t("team")}
        {lostOwner ? ` ${t("left", { name: lostOwner })}` : null}
        {answer
          ? ` ${t(`answered.${answer.kind === "call" ? "call" : "other"}`, { name: answer.by ?? "", time: dueTime(answer.at) })}`
          : null}
        {problem ? <span role="alert"> {problem}</span> : null}
      </p>
      <Button
        size={28}
        disabled={busy}
        onClick={() => void end("keep", answer ? { interactionId: answer.interactionId } : {})}
      >
        {t(answer ? "yesKept" : "kept")}
      </Button>
      {isBroken ? null : (
        <Button size={28} variant="ghost" onClick={() => setAsking("move")}>
          {t("move")}
        </Button>
      )}
      <Button size={28} variant="ghost" onClick={() => setAsking("release")}>
        {t("release")}
      </Button>
      {asking === "release" ? (
        <ReasonDialog
          title={t("releaseTitle")}
          description={t("releaseText", { what })}
          confirm={t("releaseDo")}
          suggestions={[t("noNeed"), t("byMistake")]}
          onOpenChange={() => setAsking(null)}
          onConfirm={(reason) => void end("release", { reason })}
        />
      ) : null}
      {asking === "move" ? (
        <PromiseDialog promise={promise} onOpenChange={() => setAsking(null)} onDone={onDone} />
      ) : null}
    </li>
  );
}
