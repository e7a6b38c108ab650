"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { PlanFields } from "../plan-fields";
import { usePostWords } from "../use-post-words";

type Props = {
  post: PlannedPost;
  doing: {
    busy: boolean;
    problem: string;
    confirm(plannedLocal: string | null, zone: string): Promise<boolean>;
  };
  onClose: () => void;
};

/** Its time passed: the words as they stand, to be read once more, and when they leave instead. */
export function ReadAgainDialog({ post, doing, onClose }: Props) {
  const t = useTranslations("publishing.again");
  const words = useTranslations("publishing");
  const { moment } = usePostWords();
  const [local, setLocal] = useState("");
  const [zone, setZone] = useState(post.zone);
  const form = useId();
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title")}
      closeLabel={words("close")}
      width="medium"
      description={t("lead", { at: post.plannedAt ? moment(Date.parse(post.plannedAt)) : "" })}
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={doing.busy}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void doing.confirm(local === "" ? null : local, zone).then((isDone) => isDone && onClose());
        }}
      >
        <ol className="flex flex-col gap-2">
          {post.parts.map((part, index) => (
            <li
              key={index}
              dir="auto"
              className="whitespace-pre-wrap border-l-3 border-public-line pl-3 text-body [overflow-wrap:anywhere]"
            >
              {part.text}
            </li>
          ))}
        </ol>
        <PlanFields
          local={local}
          zone={zone}
          onChange={(nextLocal, nextZone) => {
            setLocal(nextLocal);
            setZone(nextZone);
          }}
        />
        <p className="text-ink-3 text-meta">{t(post.hold ? "held" : "soon")}</p>
        <Problem text={doing.problem} />
      </form>
    </Dialog>
  );
}
