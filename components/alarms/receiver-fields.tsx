"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Checkbox } from "@/components/ui/checkbox";
import type { AlarmWish } from "@/lib/response-times/alarm-schemas";

const ROLES = ["lead", "admin", "agent"] as const;

type Props = { wish: AlarmWish; change: (part: Partial<AlarmWish>) => void };

/** Whom it tells: by role, or by name. */
export function ReceiverFields({ wish, change }: Props) {
  const t = useTranslations("alarms.form");
  const { colleagues } = useViewer();
  const { toRoles, toAgentIds } = wish;
  return (
    <>
      <fieldset className="col-span-full">
        <legend className="mb-1 font-medium text-ink text-meta">{t("roles")}</legend>
        <div className="flex flex-wrap gap-4">
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              label={t(`role.${role}`)}
              checked={toRoles.includes(role)}
              onChange={(event) =>
                change({
                  toRoles: event.target.checked
                    ? [...toRoles, role]
                    : toRoles.filter((each) => each !== role),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <details className="col-span-full" {...(toAgentIds.length > 0 ? { open: true } : {})}>
        <summary className="cursor-pointer text-body text-link">{t("people")}</summary>
        <div className="flex flex-wrap gap-4 pt-2">
          {colleagues.map(({ id, displayName }) => (
            <Checkbox
              key={id}
              label={displayName}
              checked={toAgentIds.includes(id)}
              onChange={(event) =>
                change({
                  toAgentIds: event.target.checked
                    ? [...toAgentIds, id]
                    : toAgentIds.filter((each) => each !== id),
                })
              }
            />
          ))}
        </div>
      </details>
    </>
  );
}
