"use client";

import { CalendarCheck, Check, Hourglass, PencilLine, SendHorizontal, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { ReadAgainDialog } from "./read-again-dialog";
import { ReturnField } from "./return-field";
import type { EditorDoing } from "./use-editor-deeds";

/** `restore`: the account is theirs to write for, so a cancelled one comes back and a doubtful one is settled. */
export type EditorRights = PlannedPost["may"] & { restore: boolean };

type Props = {
  may: EditorRights;
  doing: EditorDoing;
  /** As people write it: "@NorthwindAir". */
  account: string;
  /** When it is to leave, in words; null for at once. */
  when: string | null;
  post: PlannedPost | null;
  /** Says what is missing before anything is asked of the server; false keeps it here. */
  isReady: () => boolean;
};

type Asked = "now" | "approve" | "again" | "return" | null;

/** What can be done with the post now; what cannot be taken back is asked first, by the account's name. */
export function EditorDeeds({ may, doing, account, when, post, isReady }: Props) {
  const t = useTranslations("publishing.deeds");
  const [asked, setAsked] = useState<Asked>(null);
  const { busy } = doing;
  const checked = (deed: () => void) => () => {
    if (isReady()) deed();
  };
  const closed = (isOpen: boolean) => {
    if (!isOpen) setAsked(null);
  };
  const isNow = when === null;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2 phone:[&>button]:flex-1">
        {may.approve ? (
          <>
            <Button
              variant="solid"
              icon={<Check />}
              disabled={busy}
              onClick={() => (isNow ? setAsked("approve") : void doing.approve())}
            >
              {t(isNow ? "approveNow" : "approve")}
            </Button>
            <Button icon={<Undo2 />} disabled={busy} onClick={() => setAsked("return")}>
              {t("giveBack")}
            </Button>
          </>
        ) : null}
        {may.plan && !isNow ? (
          <Button
            variant="solid"
            icon={<CalendarCheck />}
            disabled={busy}
            onClick={checked(() => void doing.plan())}
          >
            {t("plan")}
          </Button>
        ) : null}
        {may.plan ? (
          <Button variant="public" disabled={busy} onClick={checked(() => setAsked("now"))}>
            {t("now", { account })}
          </Button>
        ) : null}
        {may.ask && !may.plan ? (
          <Button
            variant="solid"
            icon={<Hourglass />}
            disabled={busy}
            onClick={checked(() => void doing.ask())}
          >
            {t("ask")}
          </Button>
        ) : null}
        {may.confirm ? (
          <Button variant="solid" icon={<Check />} disabled={busy} onClick={() => setAsked("again")}>
            {t("readAgain")}
          </Button>
        ) : null}
        {may.release ? (
          <Button
            variant="solid"
            icon={<SendHorizontal />}
            disabled={busy}
            onClick={() => void doing.release()}
          >
            {t("release")}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button icon={<PencilLine />} disabled={busy} onClick={() => void doing.withdraw()}>
            {t("withdraw")}
          </Button>
        ) : null}
        {may.change ? (
          <Button disabled={busy} onClick={() => void doing.save()}>
            {t(post && post.state !== "draft" ? "save" : "saveDraft")}
          </Button>
        ) : null}
        {post?.state === "cancelled" && may.restore ? (
          <Button disabled={busy} icon={<Undo2 />} onClick={() => void doing.restore()}>
            {t("restore")}
          </Button>
        ) : null}
        {post?.state === "unconfirmed" && may.restore ? (
          <>
            <Button disabled={busy} onClick={() => void doing.settle("sent")}>
              {t("wasSent")}
            </Button>
            <Button disabled={busy} onClick={() => void doing.settle("not-sent")}>
              {t("wasNot")}
            </Button>
          </>
        ) : null}
        {may.cancel ? (
          <Button variant="ghost" icon={<Trash2 />} disabled={busy} onClick={() => void doing.cancel()}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
      {asked === "return" ? (
        <ReturnField
          name={post?.askedBy?.displayName ?? post?.createdBy?.displayName ?? ""}
          busy={busy}
          onDo={(note) => void doing.giveBack(note)}
          onLeave={() => setAsked(null)}
        />
      ) : null}
      <AlertDialog
        open={asked === "now" || asked === "approve"}
        onOpenChange={closed}
        title={t("nowTitle", { account })}
        description={t("nowText")}
        cancelLabel={t("notNow")}
        confirmLabel={t("nowDo", { account })}
        onConfirm={() =>
          void (asked === "approve"
            ? doing.approve({ plannedLocal: null })
            : doing.plan({ plannedLocal: null }))
        }
      />
      {asked === "again" && post ? (
        <ReadAgainDialog post={post} doing={doing} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  );
}
