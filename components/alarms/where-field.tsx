"use client";

import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { AlarmWish } from "@/lib/response-times/alarm-schemas";

const ALL = "all";
const CHANNEL = "channel:";

type Props = { wish: AlarmWish; isOfTurns: boolean; change: (part: Partial<AlarmWish>) => void };

/** Where is looked: everywhere, on one channel, or on one account. */
export function WhereField({ wish, isOfTurns, change }: Props) {
  const t = useTranslations("alarms.form");
  const { accounts } = useViewer();
  const words = useChannels();
  const active = accounts.filter(({ isActive }) => isActive);
  const channels = [...new Set(active.map(({ channel }) => channel))];
  return (
    <Field label={t("account")}>
      {(control) => (
        <Select
          {...control}
          value={wish.accountId ?? (wish.channel === null ? ALL : `${CHANNEL}${wish.channel}`)}
          onChange={(where) =>
            change({
              accountId: where === ALL || where.startsWith(CHANNEL) ? null : where,
              channel: where.startsWith(CHANNEL) ? where.slice(CHANNEL.length) : null,
            })
          }
          options={[
            { value: ALL, label: t(isOfTurns ? "everyAccount" : "eachAccount") },
            ...channels.map((channel) => ({
              value: `${CHANNEL}${channel}`,
              label: t("ofChannel", { channel: words(channel).name }),
            })),
            ...active.map(({ id, channel, handle }) => ({ value: id, label: words(channel).handle(handle) })),
          ]}
        />
      )}
    </Field>
  );
}
