import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import type { HandoverLine } from "@/lib/conversations/handovers/handover-schemas";

/** What became of a line, by whom and when; nothing while it is open. */
export function LineFate({ line }: { line: HandoverLine }) {
  const t = useTranslations("handovers.line");
  const { state, settledBy, settledAt, reason } = line;
  if (state === "pending") return null;
  const name = settledBy?.displayName ?? "";
  return (
    <p className="text-pretty text-right text-ink-2 text-meta phone:text-left">
      {state === "accepted" ? t("accepted", { name }) : null}
      {state === "declined" ? t("declined", { name, reason: reason ?? "" }) : null}
      {state === "overtaken" ? (name ? t("overtakenBy", { name }) : t("overtaken")) : null}
      {settledAt ? (
        <>
          {" · "}
          <When at={settledAt} className="figures" />
        </>
      ) : null}
    </p>
  );
}
