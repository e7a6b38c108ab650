"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { PlanFields } from "../plan-fields";
import type { PublishingActs } from "../publishing-acts";
import { useMovePost } from "./use-move-post";

type Props = { post: PlannedPost; change: PublishingActs["change"]; onClose: () => void };

/** Another time for a post, in any zone. A refusal keeps what was chosen. */
export function MoveDialog({ post, change, onClose }: Props) {
  const t = useTranslations("publishing");
  const [local, setLocal] = useState(post.plannedLocal ?? "");
  const [zone, setZone] = useState(post.zone);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const move = useMovePost(change);
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (local === "") return setProblem(t("when.missing"));
    setBusy(true);
    setProblem("");
    const isDone = await move(post, { plannedLocal: local, zone }, ({ message }) => {
      setProblem(message || t("failed"));
      return true;
    });
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("move.title")}
      closeLabel={t("close")}
      width="medium"
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("move.do")}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <p dir="auto" className="line-clamp-2 text-ink-2 text-meta">
          {post.parts[0]?.text}
        </p>
        <PlanFields
          local={local}
          zone={zone}
          error={problem || undefined}
          onChange={(nextLocal, nextZone) => {
            setLocal(nextLocal);
            setZone(nextZone);
            setProblem("");
          }}
        />
      </form>
    </Dialog>
  );
}
