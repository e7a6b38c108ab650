"use client";

import { ImagePlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { PhoneItem } from "@/lib/auth/sandbox-phone";
import { weightedLength } from "@/lib/replies/rules/weighted-length";
import { FilePicker } from "./file-picker";
import { useSay } from "./use-say";

const POST_LIMIT = 280;
const MESSAGE_LIMIT = 10_000;
const PICTURE_BYTES = 5 * 1024 * 1024;
const PICTURES = "image/png,image/jpeg,image/webp,image/gif";

type Props = {
  as: string;
  place: "post" | "message";
  to: string;
  answered: PhoneItem | null;
  onLeaveAnswer: () => void;
  onSaid: () => void;
};

export function PhoneComposer({ as, place, to, answered, onLeaveAnswer, onSaid }: Props) {
  const t = useTranslations("sandbox.compose");
  const opening = place === "post" ? `@${to} ` : "";
  const [text, setText] = useState(opening);
  const [picture, setPicture] = useState<File | null>(null);
  const { say, busy, problem, setProblem } = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const limit = place === "post" ? POST_LIMIT : MESSAGE_LIMIT;
  const used =
    place === "post"
      ? weightedLength(text.trim(), { leadingMentionsFree: answered !== null }).weightedLength
      : [...text.trim()].length;
  const isEmpty = text.trim() === "" || text.trim() === opening.trim();
  const isReady = (!isEmpty || picture !== null) && used <= limit && !busy;

  const answeredId = answered?.id;
  useEffect(() => {
    if (!answeredId) return;
    setText((before) => (before === opening ? "" : before));
    field.current?.focus();
  }, [answeredId, opening]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const said = await say({ as, place, to, text: text.trim(), inReplyTo: answeredId ?? null, picture });
    if (!said) return;
    setText(opening);
    setPicture(null);
    onSaid();
  };
  const choose = (file: File | undefined) => {
    if (!file) return;
    if (file.size > PICTURE_BYTES) setProblem(t("pictureTooLarge"));
    else setPicture(file);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className="shrink-0 border-t px-4 pt-3 pb-5">
      {answered ? (
        <p className="mb-1 flex items-center gap-1 text-ink-3 text-meta">
          {t("answering", { name: answered.name })}
          <IconButton label={t("leaveAnswer")} size={24} icon={<X />} onClick={onLeaveAnswer} />
        </p>
      ) : null}
      <textarea
        ref={field}
        rows={2}
        dir="auto"
        value={text}
        aria-label={t("label", { as, to })}
        aria-describedby={problem ? "outside-problem" : undefined}
        placeholder={t("placeholder", { to })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void submit(event);
        }}
        className="field-sizing-content max-h-40 min-h-14 w-full resize-none rounded-control bg-transparent text-large phone:text-[16px]"
      />
      {picture ? <PickedPicture file={picture} onRemove={() => setPicture(null)} /> : null}
      <p id="outside-problem" role="alert" className="mb-2 text-meta text-red empty:hidden">
        {problem}
      </p>
      <div className="flex items-center gap-3">
        <FilePicker
          label={t("picture")}
          icon={<ImagePlus aria-hidden="true" />}
          accept={PICTURES}
          onPick={choose}
        />
        <span className={cn("figures text-body", used > limit ? "font-semibold text-red" : "text-ink-2")}>
          <span aria-hidden="true">
            {used} / {limit}
          </span>
          <span className="sr-only">{t("counter", { used, limit })}</span>
        </span>
        <span className="flex-1" />
        <button
          type="submit"
          disabled={!isReady}
          className="h-8 rounded-full bg-ink px-4 font-semibold text-body text-on-ink disabled:bg-sunk disabled:text-ink-3 phone:h-11"
        >
          {place === "post" ? (answered ? t("reply") : t("post")) : t("send")}
        </button>
      </div>
    </form>
  );
}

function PickedPicture({ file, onRemove }: { file: File; onRemove: () => void }) {
  const t = useTranslations("sandbox.compose");
  const [url, setUrl] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <div className="mb-2 flex items-center gap-2">
      {url ? <img src={url} alt={file.name} className="h-14 rounded-control border object-cover" /> : null}
      <span className="min-w-0 flex-1 truncate text-ink-2 text-meta">{file.name}</span>
      <IconButton label={t("removePicture")} size={24} icon={<X />} onClick={onRemove} />
    </div>
  );
}
