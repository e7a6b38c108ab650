"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Select } from "@/components/ui/select";
import type { MailWish } from "@/lib/incidents/mailings/letters/mail-wish-schemas";

const CHOICES = ["none", "marketing", "all"] as const;

/** Which mailings they want no more of, as they said it; an agent who hears it keeps it here. */
export function MailWishes({ customerId }: { customerId: string }) {
  const t = useTranslations("customers.mailings");
  const format = useFormatter();
  const [wishes, setWishes] = useState<readonly MailWish[]>([]);
  const [problem, setProblem] = useState("");
  const path = `/customers/${customerId}/mail-wishes`;
  useEffect(() => {
    callApi<{ data: MailWish[] }>(path).then(
      ({ data }) => setWishes(data),
      () => undefined,
    );
  }, [path]);
  const set = async (handleId: string, ended: MailWish["ended"]) => {
    setProblem("");
    try {
      const { data } = await callApi<{ data: MailWish[] }>(path, {
        method: "PUT",
        body: { handleId, ended },
      });
      setWishes(data);
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("failed"));
    }
  };
  if (wishes.length === 0) return null;
  const options = CHOICES.map((value) => ({ value, label: t(`ended.${value}`) }));
  return (
    <section aria-label={t("title")} className="border-t px-4 py-3">
      <h3 className="mb-2 font-semibold text-meta">{t("title")}</h3>
      <ul className="flex flex-col gap-3">
        {wishes.map(({ handleId, address, ended, at, via }) => (
          <li key={handleId} className="flex flex-col gap-1">
            <span className="text-meta [overflow-wrap:anywhere]">{address}</span>
            <Select
              aria-label={t("of", { address })}
              options={options}
              value={ended}
              onChange={(value) => void set(handleId, value)}
            />
            {at && via ? (
              <span className="text-ink-3 text-meta">
                {t(`via.${via}`, { at: format.dateTime(new Date(at), { dateStyle: "medium" }) })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {problem ? (
        <p role="alert" className="mt-1 text-meta text-red">
          {problem}
        </p>
      ) : null}
    </section>
  );
}
