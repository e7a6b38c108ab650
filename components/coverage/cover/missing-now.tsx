import { useFormatter, useTranslations } from "next-intl";
import type { Standing } from "@/lib/coverage/hole-schemas";

type Props = { standing: Standing; graceMinutes: number };

/** Who should be answering at this moment and is not here. */
export function MissingNow({ standing, graceMinutes }: Props) {
  const t = useTranslations("cover.page");
  const format = useFormatter();
  const { planned, here, missing } = standing;
  const time = (at: string) =>
    format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (here >= planned && missing.length === 0)
    return <p className="text-body text-ink-2">{t("nowNone", { here, planned })}</p>;
  return (
    <div className="flex flex-col gap-1 text-body">
      <p className={here < planned ? "font-semibold text-red" : "text-ink-2"}>
        {t("nowSome", { here, planned })}
      </p>
      <ul className="figures">
        {missing.map(({ agentId, displayName, since, until }) => (
          <li key={agentId}>
            {t("nowMissing", { name: displayName, since: time(since), until: time(until) })}
          </li>
        ))}
      </ul>
      <p className="text-ink-3 text-meta">{t("grace", { minutes: graceMinutes })}</p>
    </div>
  );
}
