import { Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import type { Interaction } from "@/lib/conversations/schemas";

type Props = { quote: NonNullable<Interaction["quote"]>; channel: string };

/** What a post quotes, with whose it is. */
export function QuotedPost({ quote, channel }: Props) {
  const t = useTranslations("conversations-ui");
  const channels = useChannels();
  return (
    <blockquote className="mt-1.5 flex gap-2 rounded-control border bg-raised px-3 py-2 text-ink-2">
      <Quote aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-ink-3" />
      <span dir="auto" className="min-w-0 text-body [overflow-wrap:anywhere]">
        {quote.author ? <bdi className="font-semibold">{channels(channel).handle(quote.author)} </bdi> : null}
        {quote.text ?? t("item.quoteMissing")}
      </span>
    </blockquote>
  );
}
