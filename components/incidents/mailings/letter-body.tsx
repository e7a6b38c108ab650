import { Fragment, type ReactNode } from "react";
import { fillLetter, type LetterValues, linkOf, MARKS } from "@/lib/incidents/rules/letter/fill-letter";
import { directionOf } from "@/lib/incidents/rules/letter/letter-language";
import { LETTER_WORDS } from "@/lib/incidents/rules/letter/letter-words";

type Props = {
  body: string;
  language: string;
  purpose: "service" | "marketing";
  values: LetterValues;
};

/** The words of a letter as its reader gets them, the offer's link as a button; nothing in it can be clicked. */
export function LetterBody({ body, language, purpose, values }: Props) {
  const words = LETTER_WORDS[language] ?? LETTER_WORDS.en;
  const filled = fillLetter(body, values, new Set());
  const shown = (line: string): ReactNode => {
    const marks = line.match(MARKS) ?? [];
    return line.split(MARKS).map((text, at) => {
      const mark = marks[at - 1];
      const link = mark ? linkOf(filled, mark) : undefined;
      const isAlone = mark !== undefined && line.trim() === mark && link?.name === "claim_link";
      const label =
        link?.label || (link?.name === "claim_link" ? (isAlone ? words.choose : values.claimUrl) : null);
      return (
        <Fragment key={at}>
          {link ? (
            <span
              className={
                isAlone
                  ? "inline-block rounded-control bg-accent-solid px-4 py-2 font-semibold text-on-accent"
                  : "text-accent underline"
              }
            >
              {label ?? words.unsubscribe}
            </span>
          ) : null}
          {text}
        </Fragment>
      );
    });
  };
  return (
    <div lang={language} dir={directionOf(language)} className="text-body [overflow-wrap:anywhere]">
      {filled.text.split(/\n{2,}/u).map((paragraph, at) => (
        <p key={at} className="mb-3">
          {paragraph.split("\n").map((line, row) => (
            <Fragment key={row}>
              {row > 0 ? <br /> : null}
              {shown(line)}
            </Fragment>
          ))}
        </p>
      ))}
      <p className="border-t pt-2 text-ink-3 text-meta">
        {words[purpose].replace("{brand}", () => values.brand)}
        <br />
        {words.answer.replace("{mailbox}", () => values.mailbox)}
        <br />
        <span className="underline">{words.unsubscribe}</span>
      </p>
    </div>
  );
}
