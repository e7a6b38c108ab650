"use client";

import { zonesWith } from "@/components/response-times/zones";
import type { FieldControl } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";

type Props = { control: FieldControl; zone: string; onChange: (zone: string) => void; disabled?: boolean };

/** Any IANA zone, by its name. */
export function ZoneSelect({ control, zone, onChange, disabled = false }: Props) {
  return (
    <select
      {...control}
      value={zone}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      className={`${inputClass} h-(--height-control)`}
      // The browser and the server may know different lists.
      suppressHydrationWarning
    >
      {zonesWith(zone).map((name) => (
        <option key={name} value={name} suppressHydrationWarning>
          {name.replaceAll("_", " ")}
        </option>
      ))}
    </select>
  );
}
