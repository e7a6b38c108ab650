import type { ReactNode } from "react";
import { SignatureMark } from "@/components/ui/signature-mark";
import { markedText, type WordMark } from "./marked-text";

const LINK = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]}'’]/giu;
const SIGNED =
  /^(?<body>.*?)(?<gap>\s*)(?<mark>[\^*~\-–—/ˆ]\s?(?<name>[\p{L}.]{1,30}))(?<rest>\s+\d{1,2}\/\d{1,2})?$/su;

type Props = {
  text: string;
  language?: string | null;
  /** Whose signature may end the text. */
  initials?: string | null;
  /** Words to be underlined, and why. */
  marks?: readonly WordMark[];
};

/** Words as they were written, in their own direction; links open elsewhere and the signature is marked. */
export function MessageText({ text, language, initials, marks = [] }: Props) {
  const signed = initials ? SIGNED.exec(text)?.groups : undefined;
  const isSigned = signed?.name !== undefined && signed.name.toLowerCase() === initials?.toLowerCase();
  const body = isSigned ? (signed.body ?? "") : text;
  return (
    <p
      dir="auto"
      {...(language ? { lang: language } : {})}
      className="whitespace-pre-wrap text-body [overflow-wrap:anywhere] phone:text-[15px] phone:leading-[21px]"
    >
      {linked(body, marks)}
      {isSigned ? (
        <>
          {" "}
          <bdi>
            <SignatureMark>{signed.mark ?? ""}</SignatureMark>
          </bdi>
          {signed.rest}
        </>
      ) : null}
    </p>
  );
}

function linked(text: string, marks: readonly WordMark[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { 0: link, index } of text.matchAll(LINK)) {
    pieces.push(...markedText(text.slice(from, index), from, marks));
    pieces.push(
      <a key={index} href={link} target="_blank" rel="noreferrer noopener" className="text-link">
        {link.replace(/^https?:\/\//, "")}
      </a>,
    );
    from = index + link.length;
  }
  pieces.push(...markedText(text.slice(from), from, marks));
  return pieces;
}
