"use client";

import { Paperclip, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { OutsideMail } from "@/lib/auth/sandbox-mails";
import { FilePicker } from "./file-picker";
import { callOutside, OutsideProblem } from "./outside";
import { MAILBOX } from "./words";

const FILE_BYTES = 10_000_000;

type Props = {
  /** Null while the address is none. */
  from: string | null;
  fromName: string;
  answered: OutsideMail | null;
  onLeaveAnswer: () => void;
  onSaid: () => void;
};

/** Writes a mail to the brand, or answers one of its. Nothing typed is lost when it does not go. */
export function MailComposer({ from, fromName, answered, onLeaveAnswer, onSaid }: Props) {
  const t = useTranslations("sandbox.mail");
  const [subject, setSubject] = useState(answered ? `Re: ${answered.subject.replace(/^re:\s*/i, "")}` : "");
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const isReady = from !== null && (text.trim() !== "" || file !== null) && !busy;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    setBusy(true);
    setProblem("");
    try {
      await callOutside("mails", {
        method: "POST",
        body: {
          from,
          fromName,
          subject,
          text,
          ...(answered ? { inReplyTo: answered.messageId } : {}),
          ...(file ? { file: await fileOf(file) } : {}),
        },
      });
      setText("");
      setSubject("");
      setFile(null);
      onSaid();
    } catch (error) {
      setProblem((error instanceof OutsideProblem && error.detail) || t("offline"));
    } finally {
      setBusy(false);
    }
  };
  const choose = (picked: File | undefined) => {
    if (picked && picked.size > FILE_BYTES) setProblem(t("fileTooLarge"));
    else setFile(picked ?? null);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className="shrink-0 border-t px-4 pt-3 pb-5">
      {answered ? (
        <p className="mb-1 flex items-center gap-1 text-ink-3 text-meta">
          <span className="min-w-0 truncate">{t("answering", { subject: answered.subject })}</span>
          <IconButton label={t("leaveAnswer")} size={24} icon={<X />} onClick={onLeaveAnswer} />
        </p>
      ) : null}
      <input
        value={subject}
        maxLength={200}
        aria-label={t("subject")}
        placeholder={t("subject")}
        onChange={(event) => setSubject(event.target.value)}
        className="-mx-1 mb-1 w-[calc(100%+8px)] rounded-control bg-transparent px-1 font-semibold text-body phone:min-h-11 phone:text-[16px]"
      />
      <textarea
        rows={2}
        dir="auto"
        value={text}
        aria-label={t("text", { to: MAILBOX })}
        placeholder={t("textHint", { to: MAILBOX })}
        onChange={(event) => setText(event.target.value)}
        className="field-sizing-content max-h-40 min-h-14 w-[calc(100%+8px)] -mx-1 resize-none rounded-control bg-transparent px-1 text-body phone:text-[16px]"
      />
      {file ? (
        <p className="mb-2 flex items-center gap-1 text-ink-2 text-meta">
          <Paperclip aria-hidden="true" className="size-3.5 shrink-0" />
          <span className="min-w-0 flex-1 truncate">{file.name}</span>
          <IconButton label={t("removeFile")} size={24} icon={<X />} onClick={() => setFile(null)} />
        </p>
      ) : null}
      <p role="alert" className="mb-2 text-meta text-red empty:hidden">
        {problem}
      </p>
      <div className="flex items-center gap-3">
        <FilePicker label={t("file")} icon={<Paperclip aria-hidden="true" />} onPick={choose} />
        <span className="flex-1" />
        <button
          type="submit"
          disabled={!isReady}
          className="h-8 rounded-full bg-ink px-4 font-semibold text-body text-on-ink disabled:bg-sunk disabled:text-ink-3 phone:h-11"
        >
          {t("send")}
        </button>
      </div>
    </form>
  );
}

function fileOf(file: File): Promise<{ name: string; type: string; base64: string }> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new OutsideProblem(""));
    reader.onload = () =>
      resolve({
        name: file.name,
        type: file.type || "application/octet-stream",
        base64: String(reader.result).split(",")[1] ?? "",
      });
    reader.readAsDataURL(file);
  });
}
