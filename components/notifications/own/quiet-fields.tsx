"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import type { Preferences } from "@/lib/notifications/schemas";

type Quiet = Preferences["quiet"];
const NIGHT = { from: "22:00", until: "07:00" };

export function QuietFields({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  const t = useTranslations("notification-settings");
  return (
    <div className="flex flex-col gap-3">
      <Switch
        label={t("quietOn")}
        checked={quiet !== null}
        onChange={(event) => onChange(event.target.checked ? NIGHT : null)}
      />
      {quiet ? (
        <div className="flex gap-3">
          {(["from", "until"] as const).map((end) => (
            <Field key={end} label={t(end)}>
              {(control) => (
                <Input
                  {...control}
                  type="time"
                  required
                  value={quiet[end]}
                  className="figures w-32"
                  onChange={(event) => onChange({ ...quiet, [end]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      ) : null}
    </div>
  );
}
