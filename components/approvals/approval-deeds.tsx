"use client";

import { Check, Pencil, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";
import { editShare, SMALL_EDIT } from "@/lib/replies/rules/edit-share";
import { useDecide } from "./use-decide";

type Props = { approval: Approval; onDone: () => void };

/** Approve, edit or return: under the thumb on a phone, with what will be signed by whom. */
export function ApprovalDeeds({ approval, onDone }: Props) {
  const t = useTranslations("teamwork.approval");
  const { decide, busy, problem } = useDecide(approval, onDone);
  const [part, setPart] = useState<"edit" | "return" | null>(null);
  const [text, setText] = useState(approval.text);
  const [comment, setComment] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const focus = useCallback((field: HTMLTextAreaElement | null) => field?.focus(), []);
  const writer = approval.writer.displayName;
  const isMuch = part === "edit" && editShare(approval.text, text) > SMALL_EDIT;
  const send = async () => {
    if (part === "return") {
      if (comment.trim() === "") return setIsMissing(true);
      await decide("return", { comment });
      return;
    }
    await decide("approve", part === "edit" ? { text } : {});
  };
  const wide = "phone:h-12 phone:flex-1";
  return (
    <div className="flex flex-col gap-2.5">
      {part === "edit" ? (
        <Field label={t("edit.label")} hint={t(isMuch ? "edit.takesOver" : "edit.keeps", { name: writer })}>
          {(control) => (
            <textarea
              {...control}
              ref={focus}
              rows={5}
              value={text}
              onChange={(event) => setText(event.target.value)}
              className={cn(inputClass, "resize-y py-2")}
            />
          )}
        </Field>
      ) : null}
      {part === "return" ? (
        <Field
          label={t("return.label", { name: writer })}
          {...(isMissing ? { error: t("return.missing") } : {})}
        >
          {(control) => (
            <textarea
              {...control}
              ref={focus}
              rows={3}
              maxLength={1000}
              value={comment}
              onChange={(event) => {
                setComment(event.target.value);
                setIsMissing(false);
              }}
              className={cn(inputClass, "resize-y py-2")}
            />
          )}
        </Field>
      ) : null}
      {problem ? (
        <p role="alert" className="text-meta text-red">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {part === null ? (
          <>
            <Button
              variant="solid"
              icon={<Check />}
              disabled={busy}
              onClick={() => void send()}
              className={wide}
            >
              {t("approve")}
            </Button>
            <Button icon={<Pencil />} disabled={busy} onClick={() => setPart("edit")} className={wide}>
              {t("edit.open")}
            </Button>
            <Button icon={<Undo2 />} disabled={busy} onClick={() => setPart("return")} className={wide}>
              {t("return.open")}
            </Button>
          </>
        ) : (
          <>
            <Button
              variant="solid"
              disabled={busy || (part === "edit" && text.trim() === "")}
              onClick={() => void send()}
              className={wide}
            >
              {t(part === "return" ? "return.do" : isMuch ? "edit.takeOver" : "edit.do", { name: writer })}
            </Button>
            <Button variant="ghost" onClick={() => setPart(null)} className={wide}>
              {t("back")}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
