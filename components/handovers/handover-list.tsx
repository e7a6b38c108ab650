import { ArrowRightLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import type { Handover } from "@/lib/conversations/handovers/handover-schemas";
import { HandoverRow } from "./handover-row";

/** How the list was asked for; a link asks for the next part of it. */
export type Asked = Readonly<{
  q: string;
  agent?: string | undefined;
  on?: string | undefined;
  state: "all" | "open" | "past";
  cursor?: string | undefined;
}>;

type Props = {
  id: string;
  title: string;
  sheets: readonly Handover[];
  asked?: Asked;
  next?: Asked | null;
};

/** Sheets, newest first; each leads to its page. */
export function HandoverList({ id, title, sheets, asked, next }: Props) {
  const t = useTranslations("handovers");
  const isNarrowed = asked && (asked.q || asked.agent || asked.on || asked.state !== "all");
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1 text-large">
        {title}
      </h2>
      {sheets.length === 0 ? (
        <EmptyState
          icon={<ArrowRightLeft />}
          title={t(isNarrowed ? "list.noneFound" : "list.none")}
          className="border-t"
        >
          {t(isNarrowed ? "list.noneFoundText" : "list.noneText")}
        </EmptyState>
      ) : (
        <ul className="border-t">
          {sheets.map((sheet) => (
            <HandoverRow key={sheet.id} sheet={sheet} />
          ))}
        </ul>
      )}
      {next ? (
        <a href={hrefOf(next)} className={buttonClass("plain", 32, "mt-4")}>
          {t("list.more")}
        </a>
      ) : null}
    </section>
  );
}

function hrefOf(asked: Asked): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) search.set(name, value);
  return `/handovers?${search.toString()}`;
}
