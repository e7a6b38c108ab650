"use client";

import { CornerDownLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ProtocolContent } from "@/lib/red-flags/protocol-schemas";

type Props = { content: ProtocolContent; onSay: (words: string) => void };

/** What may be said and to whom to turn, each at hand for the answer; and what must not be said. */
export function ProtocolWords({ content, onSay }: Props) {
  const t = useTranslations("safety");
  const { words, helpLines, forbidden } = content;
  const use = (text: string) => (
    <Button
      size={24}
      icon={<CornerDownLeft />}
      aria-label={`${t("use")}: ${text}`}
      onClick={() => onSay(text)}
    >
      {t("use")}
    </Button>
  );
  return (
    <>
      {words.length > 0 ? (
        <div>
          <h4 className="font-medium text-ink-3 text-meta">{t("words")}</h4>
          <ul className="mt-1 flex flex-col gap-2">
            {words.map((text) => (
              <li key={text} className="flex items-start gap-2 text-body phone:flex-col phone:gap-1">
                <p className="min-w-0 flex-1 text-pretty">{text}</p>
                {use(text)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {helpLines.length > 0 ? (
        <div>
          <h4 className="font-medium text-ink-3 text-meta">{t("lines")}</h4>
          <ul className="mt-1 flex flex-col gap-1">
            {helpLines.map(({ name, number, note }) => (
              <li
                key={`${name} ${number}`}
                className="flex items-start gap-2 text-body phone:flex-col phone:gap-1"
              >
                <p className="min-w-0 flex-1">
                  <span className="figures font-semibold">{number}</span> {name}
                  {note ? <span className="text-ink-3"> · {note}</span> : null}
                </p>
                {use(`${name}: ${number}`)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {forbidden.length > 0 ? (
        <p className="text-body">
          <span className="font-medium text-red">{t("forbidden")}:</span>{" "}
          {forbidden.map((phrase) => `“${phrase}”`).join(", ")}
        </p>
      ) : null}
    </>
  );
}
