"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Chain } from "@/lib/coverage/on-call-schemas";
import type { AlarmWish } from "@/lib/response-times/alarm-schemas";

const NOBODY = "nobody";

type Props = { wish: AlarmWish; change: (part: Partial<AlarmWish>) => void };

/** Whether it pages whoever is on call as well; not there while the desk has no chain. */
export function PageField({ wish, change }: Props) {
  const t = useTranslations("alarms.form");
  const [chains, setChains] = useState<readonly Chain[]>([]);
  useEffect(() => {
    callApi<{ data: Chain[] }>("/on-call/chains").then(
      ({ data }) => setChains(data),
      () => undefined,
    );
  }, []);
  if (chains.length === 0) return null;
  return (
    <Field label={t("page")} hint={t("pageHint")}>
      {(control) => (
        <Select
          {...control}
          value={wish.pageChainId ?? NOBODY}
          onChange={(id) => change({ pageChainId: id === NOBODY ? null : id })}
          options={[
            { value: NOBODY, label: t("pageNobody") },
            ...chains.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </Field>
  );
}
