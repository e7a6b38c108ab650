"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { OutsideMail } from "@/lib/auth/sandbox-mails";
import { MailComposer } from "./mail-composer";
import { MailItem } from "./mail-item";
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
