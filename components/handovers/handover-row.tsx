import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import type { Handover } from "@/lib/conversations/handovers/handover-schemas";

/** A sheet in a list: from whom to whom, when, and what became of its lines. */
export function HandoverRow({ sheet }: { sheet: Handover }) {
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
