import { Link2, Link2Off } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ChainReport } from "@/lib/audit/schemas";

/** Whether anybody changed or took away an entry, worked out from the first one on. */
export function ChainLine({ report }: { report: ChainReport }) {
  const t = useTranslations("admin-audit.chain");
  const { ok, entries, waiting, firstBad } = report;
  if (!ok) {
    return (
      <p
        role="alert"
        className="flex items-center gap-2 rounded-control bg-red-tint px-3 py-2 text-body text-red"
      >
        <Link2Off aria-hidden="true" className="size-4 shrink-0" />
        <span>
          <strong className="font-semibold">{t("broken", { sequence: firstBad?.sequence ?? "" })}</strong>{" "}
          {t(firstBad?.fault ?? "changed", { entries })}
        </span>
      </p>
    );
  }
  return (
    <p className="figures flex items-center gap-2 text-body text-ink-2">
      <Link2 aria-hidden="true" className="size-4 shrink-0 text-accent" />
      {t("whole", { entries })}
      {waiting > 0 ? ` ${t("waiting", { waiting })}` : ""}
    </p>
  );
}
