"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useUndo } from "@/components/desk/undo";
import { type Refusal, useRun } from "@/components/desk/use-run";
import type { PlannedPost } from "@/lib/publishing/schemas";
import type { PublishingActs } from "../publishing-acts";
import { usePostWords } from "../use-post-words";

type Plan = { plannedLocal: string | null; zone: string };

/** Plans a post for another time, and offers to put it back. Gives whether it was done. */
export function useMovePost(change: PublishingActs["change"]) {
  const t = useTranslations("publishing.move");
  const router = useRouter();
  const run = useRun();
  const offer = useUndo();
  const { plan } = usePostWords();
  return useCallback(
    async (post: PlannedPost, to: Plan, onRefusal?: (refusal: Refusal) => boolean): Promise<boolean> => {
      const { id, changeNumber } = post;
      const done = await run(() => change({ id, wish: { ...to, changeNumber } }), onRefusal);
      if (!done) return false;
      router.refresh();
      const said = t("done", { when: plan(to.plannedLocal, to.zone) });
      const back: Plan = { plannedLocal: post.plannedLocal, zone: post.zone };
      offer({
        text: said,
        said,
        undo: () => {
          void run(() => change({ id, wish: { ...back, changeNumber: done.value.changeNumber } })).then(
            (undone) => {
              if (undone) router.refresh();
            },
          );
        },
      });
      return true;
    },
    [change, offer, plan, router, run, t],
  );
}
