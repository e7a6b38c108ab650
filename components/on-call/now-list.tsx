import { CircleAlert, PhoneCall } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { OnCallNow } from "@/lib/coverage/on-call-schemas";
import { ChainDialog } from "./chain-dialog";
import type { OnCallActs } from "./on-call-acts";

type Props = { now: readonly OnCallNow[]; acts: OnCallActs; mayEdit: boolean };

/** Chain by chain: who would be paged at this moment, by which ways, and whom nothing reaches. */
export function NowList({ now, acts, mayEdit }: Props) {
  const t = useTranslations("on-call");
  if (now.length === 0)
    return (
      <EmptyState
        icon={<PhoneCall />}
        title={t("now.none")}
        actions={mayEdit ? <ChainDialog chain={null} acts={acts} /> : null}
      >
        {t("now.noneText")}
      </EmptyState>
    );
  return (
    <ul className="grid grid-cols-2 gap-3 phone:grid-cols-1">
      {now.map(({ chain, people }) => (
        <li key={chain.id} className="rounded-control border border-line p-3">
          <div className="flex items-center gap-2">
            <h3 className="min-w-0 flex-1 font-semibold text-body">{chain.name}</h3>
            <span className="text-ink-3 text-meta">{t("now.minutes", { minutes: chain.ackMinutes })}</span>
            {mayEdit ? <ChainDialog chain={chain} acts={acts} /> : null}
          </div>
          {people.length === 0 ? (
            <p className="mt-1 flex items-start gap-1.5 text-body text-red">
              <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              {t("now.nobody")}
            </p>
          ) : (
            <ol className="mt-1 flex flex-col gap-1">
              {people.map((person, at) => (
                <Person key={person.id} person={person} place={at + 1} />
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  );
}

function Person({ person, place }: { person: OnCallNow["people"][number]; place: number }) {
  const t = useTranslations("on-call");
  const format = useFormatter();
  const { displayName, until, routes, fault } = person;
  const at = format.dateTime(new Date(until), {
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <li className="text-body">
      <span className="figures text-ink-3">{t("now.place", { place })}</span>{" "}
      <span className="font-medium">{displayName}</span>{" "}
      <span className="figures text-ink-3">{t("now.until", { at })}</span>
      <span className={fault ? "block pl-4 text-meta text-red" : "block pl-4 text-ink-3 text-meta"}>
        {fault
          ? t(`faults.${fault}`)
          : t("now.reach", { ways: format.list(routes.map((way) => t(`ways.${way}`))) })}
      </span>
    </li>
  );
}
