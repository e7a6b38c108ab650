"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { AskDelete } from "@/components/replies/ask-delete";
import { Button } from "@/components/ui/button";
import type { TextMark, Unmasked } from "@/lib/conversations/mark-schemas";
import type { Interaction } from "@/lib/conversations/schemas";
import { MessageText } from "./message-text";
import { QuotedPost } from "./quoted-post";

/** Words with personal data in them: quiet blocks that say what stands there, until the reader asks. Gone again on leaving. */
export function MaskedWords({ item }: { item: Interaction }) {
  const t = useTranslations("conversations-ui");
  const { singleKeys } = useViewer();
  const [shown, setShown] = useState<Unmasked | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const show = () => {
    setIsFailed(false);
    callApi<Unmasked>(`/interactions/${item.id}/unmasked`).then(setShown, () => setIsFailed(true));
  };
  useKeys({ v: () => (shown ? setShown(null) : show()) }, singleKeys);
  const quote = item.quote && {
    ...item.quote,
    ...(shown?.quote ? { text: shown.quote } : {}),
  };
  return (
    <>
      {shown || item.marks.length === 0 ? (
        <MessageText text={shown?.text ?? item.text} language={item.language} />
      ) : (
        <MaskedText text={item.text} marks={item.marks} language={item.language} />
      )}
      {quote ? <QuotedPost quote={quote} channel={item.channel} /> : null}
      <p className="mt-1 flex flex-wrap items-center gap-2 text-ink-3 text-meta">
        <Button
          size={24}
          keys="v"
          ariaKeys="v"
          icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          onClick={() => (shown ? setShown(null) : show())}
        >
          {t(shown ? "mask.hide" : "mask.show")}
        </Button>
        <AskDelete item={item} />
        <span role="status">{isFailed ? t("mask.failed") : t(shown ? "mask.recorded" : "mask.why")}</span>
      </p>
    </>
  );
}

function MaskedText({
  text,
  marks,
  language,
}: {
  text: string;
  marks: readonly TextMark[];
  language: string | null;
}) {
  const t = useTranslations("conversations-ui");
  return (
    <p
      dir="auto"
      {...(language ? { lang: language } : {})}
      className="whitespace-pre-wrap text-body [overflow-wrap:anywhere] phone:text-[15px] phone:leading-[21px]"
    >
      {marks.map((mark, at) => (
        <Fragment key={mark.from}>
          {text.slice(marks[at - 1]?.to ?? 0, mark.from)}
          <span className="inline-block whitespace-nowrap rounded-chip border bg-raised px-1.5 text-ink-2 text-meta">
            {t(`mask.kinds.${mark.kind}`)}
          </span>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </p>
  );
}
