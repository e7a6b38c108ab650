"use client";

import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DemoAgent } from "@/components/auth/sign-in-form";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SignatureMark } from "@/components/ui/signature-mark";
import { Skeleton, SkeletonGroup, SkeletonRing } from "@/components/ui/skeleton";
import { DeskOpen } from "./desk-open";
import { DeskRow } from "./desk-row";
import { DeskSignIn } from "./desk-sign-in";
import { useDesk } from "./use-desk";

/** What the desk sees of all this, live. */
export function DeskPane({ agents, serverNow }: { agents: readonly DemoAgent[]; serverNow: number }) {
  const t = useTranslations("sandbox.desk");
  const [openId, setOpenId] = useState<string | null>(null);
  const desk = useDesk(openId);
  return (
    <section aria-labelledby="desk-sees" className="flex min-h-0 flex-col bg-surface">
      <header className="flex h-12 shrink-0 items-center gap-3 border-b px-6 phone:px-4">
        <h2 id="desk-sees" className="shrink-0 font-semibold text-body">
          {t("title")}
        </h2>
        {desk.isSignedOut ? null : (
          <span className="flex items-center gap-1.5 text-ink-2 text-meta">
            <span
              aria-hidden="true"
              className={cn("size-1.5 rounded-full", desk.isLive ? "bg-accent-solid" : "bg-control")}
            />
            {desk.isLive ? t("live") : t("connecting")}
          </span>
        )}
        <span className="flex-1" />
        {desk.agent && !desk.isSignedOut ? (
          <span className="flex min-w-0 items-center gap-2 text-ink-3 text-meta">
            <span className="truncate">{t("signedIn", { name: desk.agent.displayName })}</span>
            {desk.agent.initials ? <SignatureMark>{`^${desk.agent.initials}`}</SignatureMark> : null}
          </span>
        ) : null}
      </header>
      {desk.isLoading ? (
        <Waiting label={t("loading")} />
      ) : desk.isSignedOut ? (
        <DeskSignIn agents={agents} />
      ) : desk.hasFailed ? (
        <ErrorState title={t("failed")}>{t("failedText")}</ErrorState>
      ) : desk.rows.length === 0 ? (
        <EmptyState icon={<Inbox />} title={t("empty")} className="py-16">
          {t("emptyText")}
        </EmptyState>
      ) : (
        <>
          <ul
            aria-label={t("queue")}
            className="max-h-[50dvh] min-h-0 shrink overflow-y-auto phone:max-h-none"
          >
            {desk.rows.map((row) => (
              <DeskRow
                key={row.id}
                row={row}
                isOpen={row.id === desk.open?.id}
                serverNow={serverNow}
                onOpen={setOpenId}
              />
            ))}
          </ul>
          <div className="min-h-0 flex-1 overflow-y-auto">
            {desk.open ? <DeskOpen open={desk.open} /> : null}
          </div>
        </>
      )}
    </section>
  );
}

function Waiting({ label }: { label: string }) {
  return (
    <SkeletonGroup label={label}>
      {["a", "b", "c"].map((key) => (
        <div key={key} className="flex h-[88px] gap-3 border-b px-6 py-[11px]">
          <SkeletonRing />
          <div className="flex flex-1 flex-col gap-2 pt-1">
            <Skeleton className="w-40" />
            <Skeleton className="w-full" />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
