"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Protocol } from "@/lib/red-flags/protocol-schemas";
import type { ProtocolChoices } from "./protocol-acts";

type Props = { protocol: Protocol; choices: ProtocolChoices };

/** What a protocol says, to be read. */
export function ProtocolView({ protocol: { content }, choices }: Props) {
  const t = useTranslations("flag-rules.protocols");
  const chainId = content.pages?.chainId;
  const paged = !content.pages
    ? t("pagesNobody")
    : (choices.chains.find(({ id }) => id === chainId)?.name ?? t("pagesOnCall"));
  return (
    <dl className="grid grid-cols-[140px_minmax(0,1fr)] gap-x-4 gap-y-2 text-body phone:grid-cols-1">
      <Part name={t("words")}>
        {content.words.map((text) => (
          <p key={text} className="mb-1 text-pretty">
            {text}
          </p>
        ))}
      </Part>
      <Part name={t("helpLines")}>
        {content.helpLines.map(({ name, number, note }) => (
          <p key={`${name} ${number}`}>
            <span className="figures font-semibold">{number}</span> {name}
            {note ? <span className="text-ink-3"> · {note}</span> : null}
          </p>
        ))}
      </Part>
      <Part name={t("checklist")}>
        <ol>
          {content.checklist.map((step) => (
            <li key={step.id}>
              <span className="figures text-ink-3">{t("within", { minutes: step.withinMinutes })}</span>{" "}
              {step.text}
            </li>
          ))}
        </ol>
      </Part>
      <Part name={t("forbidden")}>{content.forbidden.map((phrase) => `“${phrase}”`).join(", ")}</Part>
      <Part name={t("skill")}>{content.skill ?? t("noSkill")}</Part>
      <Part name={t("pages")}>{paged}</Part>
    </dl>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3 text-meta">{name}</dt>
      <dd className="min-w-0">{children || "–"}</dd>
    </>
  );
}
