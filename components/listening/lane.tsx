"use client";

import { Ear } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useUndo } from "@/components/desk/undo";
import { useKeys } from "@/components/desk/use-keys";
import { useRun } from "@/components/desk/use-run";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { DismissReason } from "@/lib/listening/schemas";
import { DismissDialog } from "./dismiss-dialog";
import { FoundPost } from "./found-post";
import type { LaneActs, LanePage, ListedSort } from "./lane-types";
import { useLane } from "./use-lane";

type Props = {
  first: LanePage;
  asked: { sort: ListedSort; query?: string };
  acts: LaneActs;
};

const isOnControl = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest("button, a, select") !== null;

/** Found posts to decide on, by keys or by hand; the chosen one keeps its place when one above it goes. */
export function Lane({ first, asked, acts }: Props) {
  const t = useTranslations("listening");
  const router = useRouter();
  const viewer = useViewer();
  const run = useRun();
  const offer = useUndo();
  const lane = useLane(first, asked);
  const { posts } = lane;
  const [chosenId, setChosenId] = useState<string | null>(posts[0]?.id ?? null);
  const [dismissing, setDismissing] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const at = Math.max(
    0,
    posts.findIndex(({ id }) => id === chosenId),
  );
  const chosen = posts[at];
  const move = (by: number) =>
    setChosenId(posts[Math.min(posts.length - 1, Math.max(0, at + by))]?.id ?? null);
  const leave = (id: string) => {
    const index = posts.findIndex((each) => each.id === id);
    setChosenId((posts[index + 1] ?? posts[index - 1])?.id ?? null);
    lane.take(id);
    return index;
  };
  const converse = async (id: string, isOpening = false) => {
    if (busy) return;
    setBusy(true);
    const done = await run(() => acts.converse({ id }));
    setBusy(false);
    if (!done) return;
    leave(id);
    const href = `/inbox/${done.value.conversationId}`;
    if (isOpening) return router.push(href);
    offer({
      said: t("post.conversed"),
      text: (
        <>
          {t("post.conversed")}{" "}
          <a href={href} className="font-semibold underline">
            {t("post.openIt")}
          </a>
        </>
      ),
      id: `conversed-${id}`,
    });
  };
  const dismiss = async (id: string, reason: DismissReason, note: string) => {
    const post = posts.find((each) => each.id === id);
    setDismissing(null);
    if (!post) return;
    const done = await run(() => acts.dismiss({ id, reason, note }));
    if (!done) return;
    const index = leave(id);
    const said = t("post.dismissed", { reason: t(`reasons.${reason}`) });
    offer({
      said,
      text: said,
      id: `dismissed-${id}`,
      undo: async () => {
        if (!(await run(() => acts.undo({ id })))) return;
        lane.putBack(post, index);
        setChosenId(id);
      },
    });
  };
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      c: () => (chosen ? void converse(chosen.id) : false),
      x: () => (chosen ? setDismissing(chosen.id) : false),
      Enter: (event) => (chosen && !isOnControl(event) ? void converse(chosen.id, true) : false),
    },
    viewer.singleKeys && dismissing === null,
  );
  return (
    <section aria-label={t("lane.label")} className="flex flex-col gap-3">
      {lane.fresh.length > 0 ? (
        <Button className="self-center" onClick={lane.showFresh}>
          {t("lane.fresh", { count: lane.fresh.length })}
        </Button>
      ) : null}
      {posts.length === 0 ? (
        <EmptyState icon={<Ear />} title={t("lane.empty")} className="rounded-card border">
          {t("lane.emptyText")}
        </EmptyState>
      ) : (
        <ul aria-label={t("lane.label")} className="overflow-hidden rounded-card border bg-raised">
          {posts.map((post) => (
            <FoundPost
              key={post.id}
              post={post}
              isChosen={post.id === chosen?.id}
              isBusy={busy}
              onChoose={() => setChosenId(post.id)}
              onConverse={() => void converse(post.id)}
              onDismiss={() => setDismissing(post.id)}
            />
          ))}
        </ul>
      )}
      {lane.next === null ? null : (
        <Button className="self-center" disabled={lane.state === "loading"} onClick={() => void lane.more()}>
          {t(asked.sort === "newest" ? "lane.more" : "lane.moreRelevant")}
        </Button>
      )}
      {lane.state === "failed" ? (
        <p role="alert" className="text-center text-body text-red">
          {t("lane.failed")}
        </p>
      ) : null}
      <p className="text-center text-ink-3 text-meta phone:hidden">{t("lane.keys")}</p>
      <DismissDialog
        isOpen={dismissing !== null}
        onClose={() => setDismissing(null)}
        onDismiss={(reason, note) => (dismissing ? void dismiss(dismissing, reason, note) : undefined)}
      />
    </section>
  );
}
