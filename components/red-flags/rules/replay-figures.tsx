"use client";

import { useState } from "react";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { ReplayResult } from "@/lib/red-flags/replay/replay-schemas";
import type { FlagKind } from "@/lib/red-flags/schemas";
import { FaultList } from "./fault-list";
import { ReplayHits } from "./replay-hits";
import { useRuleWords } from "./use-rule-words";

type Props = { id: string; result: ReplayResult };
const PHRASES = 10;

/** What the rules would have flagged, in a sentence and by kind; every count opens to its conversations. */
export function ReplayFigures({ id, result }: Props) {
  const { t, kindName } = useRuleWords();
  const [open, setOpen] = useState<{ kind: FlagKind | null; late: boolean } | null>(null);
  const { flagged, conversations, late, levels, kinds, phrases } = result;
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-body">
        <strong className="font-semibold">{t("replay.sentence", { flagged, conversations, late })}</strong>{" "}
        {t("replay.levels", { one: levels[0], two: levels[1], three: levels[2] })}{" "}
        {flagged > 0 ? (
          <Button size={24} onClick={() => setOpen({ kind: null, late: false })}>
            {t("replay.openAll")}
          </Button>
        ) : null}
      </p>
      <FaultList title={t("replay.warnings")} faults={result.warnings} />
      {kinds.length > 0 ? (
        <WideTable
          caption={t("replay.byKind")}
          head={
            <>
              <HeadCell>{t("kinds.kind")}</HeadCell>
              <HeadCell figure>{t("replay.conversations")}</HeadCell>
              <HeadCell figure>{t("replay.late")}</HeadCell>
              <HeadCell figure>{t("replay.stood")}</HeadCell>
              <HeadCell figure>{t("replay.fresh")}</HeadCell>
              <HeadCell figure>{t("replay.gone")}</HeadCell>
            </>
          }
        >
          {kinds.map((row) => (
            <Row key={row.kind}>
              <NameCell className="whitespace-nowrap">{kindName(row.kind)}</NameCell>
              <Cell figure>
                <Opener
                  count={row.conversations}
                  label={t("replay.open", { kind: kindName(row.kind), count: row.conversations })}
                  onOpen={() => setOpen({ kind: row.kind, late: false })}
                />
              </Cell>
              <Cell figure>
                <Opener
                  count={row.late}
                  label={t("replay.openLate", { kind: kindName(row.kind), count: row.late })}
                  onOpen={() => setOpen({ kind: row.kind, late: true })}
                />
              </Cell>
              <Cell figure>{row.stood}</Cell>
              <Cell figure>{row.fresh}</Cell>
              <Cell figure>{row.gone}</Cell>
            </Row>
          ))}
        </WideTable>
      ) : null}
      {phrases.length > 0 ? (
        <p className="text-ink-2 text-meta">
          {t("replay.phrases")}{" "}
          {phrases
            .slice(0, PHRASES)
            .map(({ phrase, interactions }) => `“${phrase}” ${interactions}`)
            .join(" · ")}
        </p>
      ) : null}
      {open ? (
        <ReplayHits key={`${open.kind} ${open.late}`} id={id} {...open} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}

function Opener({ count, label, onOpen }: { count: number; label: string; onOpen: () => void }) {
  return count === 0 ? (
    "0"
  ) : (
    <button
      type="button"
      aria-label={label}
      className="underline underline-offset-2 hover:text-accent"
      onClick={onOpen}
    >
      {count}
    </button>
  );
}
