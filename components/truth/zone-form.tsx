"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { TruthActs } from "./truth-acts";

type Props = { zone: string; zones: readonly string[]; save: TruthActs["setZone"] };

/** The zone the desk states its hours in. */
export function ZoneForm({ zone, zones, save }: Props) {
  const t = useTranslations("truth");
  const { run, busy, problem } = useDeed();
  const [typed, setTyped] = useState(zone);
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => save({ zone: typed }), t("saved"));
      }}
    >
      <Field label={t("zone")} hint={t("zoneHint")} className="w-80 max-w-full">
        {(control) => (
          <>
            <Input
              {...control}
              list="desk-zones"
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
            <datalist id="desk-zones">
              {zones.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      {typed !== zone ? (
        <Button type="submit" disabled={busy} className="mb-5">
          {t("zoneSave")}
        </Button>
      ) : null}
      <Problem text={problem} />
    </form>
  );
}
