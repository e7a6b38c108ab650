"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useDeeds } from "@/components/desk/deeds";
import { useUndo } from "@/components/desk/undo";
import { useRun } from "@/components/desk/use-run";
import { useViewer } from "@/components/desk/viewer";
import type { BulkInput } from "@/lib/conversations/schemas";
import { filterOf, type QueueView } from "./queue-view";
import type { Selection } from "./selection";

export type BulkDeed = BulkInput["deed"];

/** A deed on many: says the count after it, and offers to take it back. */
export function useBulk(view: QueueView, after: () => void) {
  const t = useTranslations("inbox");
  const deeds = useDeeds();
  const run = useRun();
  const offer = useUndo();
  const { colleagues } = useViewer();

  const act = useCallback(
    async (selection: Selection, deed: BulkDeed): Promise<boolean> => {
      const on = chosen(selection, view);
      const done = await run(() => deeds.bulk({ on, deed } as BulkInput));
      if (!done) return false;
      const { undoId, done: count, skipped } = done.value;
      const left = Object.values(skipped).reduce((sum, each) => sum + each, 0);
      const agentId = deed.kind === "assign" ? deed.agentId : null;
      const name = colleagues.find(({ id }) => id === agentId)?.displayName ?? "";
      const tag = deed.kind === "tag" ? deed.add.join(", ") : "";
      const kind = deed.kind === "assign" && agentId === null ? "unassign" : deed.kind;
      const text =
        t(`bulk.done.${kind}`, { count, name, tag }) +
        (left > 0 ? ` ${t("bulk.skipped", { count: left })}` : "");
      const undo = async () => {
        if (undoId) await run(() => deeds.undo({ undoId }));
        after();
      };
      offer({ text, said: text, ...(undoId ? { undo } : {}) });
      after();
      return true;
    },
    [after, colleagues, deeds, offer, run, t, view],
  );
  const count = useCallback(
    async (selection: Selection, deed: BulkDeed) => {
      const counted = await run(() => deeds.previewBulk({ on: chosen(selection, view), deed } as BulkInput));
      return counted?.value ?? null;
    },
    [deeds, run, view],
  );
  return { act, count };
}

function chosen(selection: Selection, view: QueueView) {
  return selection.all ? { filter: filterOf(view) } : { ids: [...selection.ids] };
}
