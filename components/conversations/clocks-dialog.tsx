"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Cell, HeadCell, NameCell, Row, Table } from "@/components/ui/table";
import type { Clocks } from "@/lib/conversations/clocks-schemas";
import { useWaitWords } from "./use-wait-words";

type Props = { conversationId: string; onOpenChange: (open: boolean) => void };
type Turn = Clocks["turns"][number];

/** The turns of a conversation by both clocks, who held it meanwhile, and how it was resolved. */
export function ClocksDialog({ conversationId, onOpenChange }: Props) {
  const t = useTranslations("conversations-ui");
  const [clocks, setClocks] = useState<Clocks | "failed" | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    callApi<Clocks>(`/conversations/${conversationId}/clocks`, { signal: leaving.signal }).then(
      setClocks,
      () => leaving.signal.aborted || setClocks("failed"),
    );
    return () => leaving.abort();
  }, [conversationId]);
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      width="large"
      title={t("clocks.title")}
      closeLabel={t("clocks.close")}
      description={t("clocks.text")}
    >
      {clocks === "failed" ? (
        <p className="mt-4 text-body text-red">{t("clocks.failed")}</p>
      ) : clocks === null ? (
        <SkeletonGroup label={t("clocks.loading")}>
          <Skeleton className="mt-4 h-24 w-full" />
        </SkeletonGroup>
      ) : clocks.turns.length === 0 ? (
        <p className="mt-4 text-body text-ink-2">{t("clocks.none")}</p>
      ) : (
        <Told clocks={clocks} />
      )}
    </Dialog>
  );
}

function Told({ clocks }: { clocks: Clocks }) {
  const t = useTranslations("conversations-ui");
  const wait = useWaitWords();
  const { firstResolutionSeconds, fullResolutionSeconds, reopenings, handovers } = clocks;
  const facts = [
    [t("clocks.firstResolution"), wait(firstResolutionSeconds)],
    [t("clocks.fullResolution"), wait(fullResolutionSeconds)],
    [t("clocks.reopenings"), String(reopenings)],
    [t("clocks.handovers"), String(handovers)],
    [t("clocks.oneTouch"), t(clocks.isOneTouch ? "clocks.yes" : "clocks.no")],
    [t("clocks.firstContact"), t(clocks.isFirstContact ? "clocks.yes" : "clocks.no")],
  ] as const;
  return (
    <>
      <Table
        caption={t("clocks.title")}
        className="mt-4"
        head={
          <>
            <HeadCell>{t("clocks.turn")}</HeadCell>
            <HeadCell figure>{t("clocks.customer")}</HeadCell>
            <HeadCell figure>{t("clocks.desk")}</HeadCell>
            <HeadCell figure>{t("clocks.useful")}</HeadCell>
            <HeadCell>{t("clocks.held")}</HeadCell>
          </>
        }
      >
        {clocks.turns.map((turn) => (
          <TurnRow key={turn.firstInteractionId} turn={turn} />
        ))}
      </Table>
      <dl className="mt-4 grid grid-cols-3 gap-x-6 gap-y-3 phone:grid-cols-2">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-3 text-label">{name}</dt>
            <dd className="figures text-body">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-meta">
        <a href="/response-times/rules" className="text-link">
          {t("clocks.rules")}
        </a>
      </p>
    </>
  );
}

function TurnRow({ turn }: { turn: Turn }) {
  const t = useTranslations("conversations-ui");
  const format = useFormatter();
  const wait = useWaitWords();
  const startedAt = format.dateTime(new Date(turn.startedAt), { dateStyle: "short", timeStyle: "short" });
  const state = turn.isCloser ? "closer" : (turn.ending ?? "open");
  return (
    <Row className="h-auto align-top">
      <NameCell className="py-1.5">
        <span className="block whitespace-nowrap">{startedAt}</span>
        <span className="block font-normal text-ink-3 text-meta">
          {t(`clocks.state.${state}`, { reason: turn.closeReason ?? "" })}
        </span>
      </NameCell>
      <Cell figure className="whitespace-nowrap py-1.5">
        {wait(turn.customerSeconds)}
      </Cell>
      <Cell figure className="whitespace-nowrap py-1.5">
        {wait(turn.deskSeconds)}
      </Cell>
      <Cell figure className="whitespace-nowrap py-1.5">
        {wait(turn.usefulSeconds)}
      </Cell>
      <Cell className="py-1.5 text-ink-2">
        {turn.heldBy
          .map(({ agent, milliseconds }) =>
            t("clocks.heldBy", {
              who: agent?.displayName ?? t("clocks.queue"),
              wait: wait(Math.floor(milliseconds / 1000)),
            }),
          )
          .join(", ")}
      </Cell>
    </Row>
  );
}
