import { ArrowRightLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import type { Handover } from "@/lib/conversations/handovers/handover-schemas";

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
            <Row key={sheet.id} sheet={sheet} />
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

function Row({ sheet }: { sheet: Handover }) {
  const t = useTranslations("handovers.list");
  const { counts, hidden, from, to } = sheet;
  const rest = (["accepted", "declined", "overtaken"] as const).filter((state) => counts[state] > 0);
  return (
    <li className="border-b">
      <a
        href={`/handovers/${sheet.id}`}
        className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-0.5 py-2 outline-offset-[-2px] hover:bg-selected phone:min-h-16"
      >
        <span className="min-w-0 flex-1 basis-64">
          <span className="block font-semibold text-body text-ink">
            {t("route", { from: from.displayName, to: to?.displayName ?? t("nobody") })}
          </span>
          <span className="block truncate text-ink-3 text-meta">
            {t(sheet.kind === "shift-end" ? "shiftEnd" : "byHand")}
            {" · "}
            <When at={sheet.endsAt} className="figures" />
            {sheet.note ? ` · ${sheet.note}` : ""}
          </span>
        </span>
        <span className="figures flex flex-wrap gap-x-3 text-ink-2 text-meta">
          {sheet.alarmedAt && sheet.closedAt === null ? (
            <span className="font-semibold text-red">{t("late")}</span>
          ) : null}
          {counts.pending > 0 ? (
            <span className="font-semibold text-ink">{t("open", { count: counts.pending })}</span>
          ) : null}
          {rest.map((state) => (
            <span key={state}>{t(state, { count: counts[state] })}</span>
          ))}
          {hidden > 0 ? <span className="text-ink-3">{t("hidden", { count: hidden })}</span> : null}
        </span>
      </a>
    </li>
  );
}

function hrefOf(asked: Asked): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) search.set(name, value);
  return `/handovers?${search.toString()}`;
}
