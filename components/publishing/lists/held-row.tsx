"use client";

import { BookOpenCheck, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { ReadAgainDialog } from "../editor/read-again-dialog";
import type { PublishingActs } from "../publishing-acts";
import { usePostWords } from "../use-post-words";
import { PostRow } from "./post-row";

type Props = { post: PlannedPost; acts: Pick<PublishingActs, "release" | "confirm"> };

/** One post that is held: released by a lead, read again first where its time passed. */
export function HeldRow({ post, acts }: Props) {
  const t = useTranslations("publishing");
  const { handle } = usePostWords();
  const deed = useDeed();
  const [isReading, setReading] = useState(false);
  const { id, changeNumber, may } = post;
  const account = handle(post.account);
  const confirm = async (plannedLocal: string | null, zone: string) => {
    const done = await deed.run(
      () => acts.confirm({ id, wish: { changeNumber, plannedLocal, zone } }),
      t("done.confirmed"),
    );
    return done !== null;
  };
  return (
    <PostRow
      post={post}
      note={
        <>
          {may.release || may.confirm ? null : (
            <p className="text-ink-2 text-meta">{t(post.isStale ? "hold.waitsReader" : "hold.waitsLead")}</p>
          )}
          {isReading ? null : <Problem text={deed.problem} />}
        </>
      }
      actions={
        <>
          {may.confirm ? (
            <Button icon={<BookOpenCheck />} disabled={deed.busy} onClick={() => setReading(true)}>
              {t("deeds.readAgain")}
            </Button>
          ) : null}
          {may.release ? (
            <Button
              icon={<SendHorizontal />}
              disabled={deed.busy}
              onClick={() =>
                void deed.run(() => acts.release({ id, wish: { changeNumber } }), t("done.released"))
              }
            >
              {t("hold.release", { account })}
            </Button>
          ) : null}
          {isReading ? (
            <ReadAgainDialog
              post={post}
              doing={{ busy: deed.busy, problem: deed.problem, confirm }}
              onClose={() => setReading(false)}
            />
          ) : null}
        </>
      }
    />
  );
}
