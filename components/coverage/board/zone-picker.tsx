"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { zonesWith } from "@/components/response-times/zones";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";

/** By which clock the board is shown: any IANA zone. */
export function ZonePicker({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const t = useTranslations("coverage-board.zone");
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const city = (name: string) => name.replaceAll("_", " ");
  const found = text.trim().toLowerCase().replaceAll(" ", "_");
  const fitting = isOpen ? zonesWith(zone).filter((name) => name.toLowerCase().includes(found)) : [];
  return (
    <Popover
      label={t("label")}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      trigger={
        <Button size={28} variant="ghost">
          {t("shown", { zone: city(zone.split("/").at(-1) ?? zone) })}
        </Button>
      }
    >
      <Field label={t("find")} hint={t("hint", { zone: city(zone) })}>
        {(control) => <Input {...control} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <ul className="mt-2 max-h-64 overflow-y-auto">
        {fitting.slice(0, 60).map((name) => (
          <li key={name}>
            <Button
              size={28}
              variant="ghost"
              className="w-full justify-start"
              onClick={() => {
                setOpen(false);
                onChange(name);
              }}
            >
              {city(name)}
            </Button>
          </li>
        ))}
      </ul>
      {isOpen && fitting.length === 0 ? <p className="mt-2 text-ink-2 text-meta">{t("none")}</p> : null}
    </Popover>
  );
}
