"use client";

import { Paperclip, Reply } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { OutsideMail } from "@/lib/auth/sandbox-mails";
import { MailComposer } from "./mail-composer";
import { ItemTime } from "./phone-item";
import { PhoneWaiting } from "./phone-threads";
import { useMails } from "./use-mails";
import { ADDRESS, MAILBOX } from "./words";

type Props = {
  username: string;
  name: string;
  ledger: number | undefined;
  serverNow: number;
  onSaid: () => void;
};

/** A customer's mail program: what they wrote to the brand, what it answered, and where they write. */
export function PhoneMail({ username, name, ledger, serverNow, onSaid }: Props) {
  const t = useTranslations("sandbox");
  const [typed, setTyped] = useState(`${username.toLowerCase()}@mail.example`);
  const [answered, setAnswered] = useState<OutsideMail | null>(null);
  const isAddress = ADDRESS.test(typed.trim());
  const [address, setAddress] = useState(typed);
  const mails = useMails(address, ledger);
  const end = useRef<HTMLDivElement>(null);
  const newest = mails?.at(-1)?.messageId;
  useEffect(() => {
    if (newest) end.current?.scrollIntoView({ block: "nearest" });
  }, [newest]);
  const settle = () => {
    if (isAddress) setAddress(typed.trim().toLowerCase());
  };
  return (
    <>
      <div className="flex shrink-0 items-center gap-2 border-b px-4 pb-2">
        <label htmlFor="mail-address" className="shrink-0 text-ink-3 text-meta">
          {t("mail.address")}
        </label>
        <input
          id="mail-address"
          type="email"
          value={typed}
          aria-invalid={isAddress ? undefined : true}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          className="min-w-0 flex-1 rounded-chip bg-transparent text-body aria-invalid:text-red phone:min-h-11"
        />
      </div>
      <section
        aria-label={t("mail.label", { address })}
        className="min-h-0 flex-1 overflow-y-auto px-4 py-3"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        {mails === null ? (
          <PhoneWaiting label={t("phone.loading")} />
        ) : mails.length === 0 ? (
          <p className="px-2 py-10 text-center text-body text-ink-3">{t("mail.none", { to: MAILBOX })}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {mails.map((mail) => (
              <li key={`${mail.messageId}${mail.at}`}>
                <MailItem mail={mail} serverNow={serverNow} onAnswer={setAnswered} />
              </li>
            ))}
          </ul>
        )}
        <div ref={end} />
      </section>
      <MailComposer
        key={answered?.messageId ?? "new"}
        from={isAddress ? typed.trim().toLowerCase() : null}
        fromName={name}
        answered={answered}
        onLeaveAnswer={() => setAnswered(null)}
        onSaid={() => {
          settle();
          setAnswered(null);
          onSaid();
        }}
      />
    </>
  );
}

type ItemProps = { mail: OutsideMail; serverNow: number; onAnswer: (mail: OutsideMail) => void };

function MailItem({ mail, serverNow, onAnswer }: ItemProps) {
  const t = useTranslations("sandbox.mail");
  const subject = mail.subject || t("noSubject");
  return (
    <article
      className={cn(
        "rounded-card border px-3 py-2",
        mail.isMine ? "bg-chip" : "border-line-strong bg-surface",
      )}
    >
      <p className="flex items-baseline gap-1.5 text-ink-3 text-meta">
        <span className="font-semibold text-ink">{t(mail.isMine ? "me" : "desk")}</span>
        <ItemTime at={mail.at} serverNow={serverNow} />
        <span className="flex-1" />
        {mail.isMine ? null : (
          <IconButton
            label={t("answer", { subject })}
            size={24}
            icon={<Reply />}
            onClick={() => onAnswer(mail)}
          />
        )}
      </p>
      <p dir="auto" className="break-words font-semibold text-body">
        {subject}
      </p>
      <p dir="auto" className="whitespace-pre-wrap break-words text-body">
        {mail.text}
      </p>
      {mail.files.map(({ name, bytes }) => (
        <p key={name} className="mt-1 flex items-center gap-1 text-ink-2 text-meta">
          <Paperclip aria-hidden="true" className="size-3.5 shrink-0" />
          {t("fileOf", { name, kilobytes: Math.max(1, Math.round(bytes / 1000)) })}
        </p>
      ))}
    </article>
  );
}
