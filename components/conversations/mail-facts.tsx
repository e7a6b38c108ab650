"use client";

import { Shield, ShieldAlert, ShieldCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { MailAddressView, MailView } from "@/lib/conversations/mail-schemas";

/** Subject, whom it went to and how its sender is known; every address one click away. */
export function MailFacts({ mail, isOurs }: { mail: MailView; isOurs: boolean }) {
  const t = useTranslations("mail");
  const people = [
    ["from", mail.from ? [mail.from] : []],
    ["to", mail.to],
    ["cc", mail.cc],
    ["replyTo", mail.replyTo],
  ] as const;
  const to = mail.to[0] ? mail.to[0].address : t("facts.nobody");
  const copies = mail.cc.length + Math.max(0, mail.to.length - 1);
  return (
    <>
      <p dir="auto" className="pt-0.5 font-semibold text-body [overflow-wrap:anywhere]">
        {mail.subject || t("noSubject")}
      </p>
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1 pb-1">
        <details className="min-w-0 text-ink-3 text-meta">
          <summary className="min-h-5 rounded-chip leading-5 [overflow-wrap:anywhere]">
            {t("facts.line", { to, cc: copies })}
          </summary>
          <dl className="grid grid-cols-[auto_1fr] gap-x-2 pt-1 pl-3">
            {people.map(([word, given]) =>
              given.length === 0 ? null : (
                <div key={word} className="contents">
                  <dt>{t(`facts.${word}`)}</dt>
                  <dd className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
                    <bdi>{given.map(written).join(", ")}</bdi>
                  </dd>
                </div>
              ),
            )}
          </dl>
        </details>
        {isOurs ? null : <Trust mail={mail} />}
      </div>
    </>
  );
}

function Trust({ mail }: { mail: MailView }) {
  const t = useTranslations("mail");
  const { authentication: found, isUnverified } = mail;
  const kind = isUnverified ? "unverified" : mail.sender;
  const passed = (["spf", "dkim", "dmarc"] as const)
    .filter((each) => found?.[each] === "pass")
    .map((each) => each.toUpperCase());
  const words = useFormatter().list(passed);
  const Icon = kind === "proved" ? ShieldCheck : kind === "unchecked" ? Shield : ShieldAlert;
  return (
    <Chip
      icon={<Icon aria-hidden="true" />}
      title={t(`trust.${kind}Hint`, { by: found?.by ?? "" })}
      {...(kind === "unverified" || kind === "unproven"
        ? { className: "text-ink shadow-[inset_0_0_0_1px_var(--control)]" }
        : {})}
    >
      {t(`trust.${kind}`, { passed: words })}
    </Chip>
  );
}

function written({ name, address }: MailAddressView): string {
  return name ? `${name} <${address}>` : address;
}
