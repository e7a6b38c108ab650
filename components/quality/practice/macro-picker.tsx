"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { fillFields } from "@/lib/macros/rules/fill-fields";
import { firstName } from "@/lib/macros/rules/first-name";
import { pickText } from "@/lib/macros/rules/pick-text";
import type { Macro } from "@/lib/macros/schemas";
import type { PracticeRunView } from "@/lib/quality/practice-schemas";

type Props = { run: PracticeRunView; audience: "public" | "private"; onPick: (text: string) => void };

const ASK_AFTER_MS = 150;

/** Our own macros, filled for the customer of the script; taking one counts as no use of it. */
export function MacroPicker({ run: { customer }, audience, onPick }: Props) {
  const t = useTranslations("practice");
  const { displayName } = useViewer();
  const [open, setOpen] = useState(false);
  const [q, setQ] = useState("");
  const [macros, setMacros] = useState<readonly Macro[] | null>(null);
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(() => {
      callApi<{ data: Macro[] }>("/macros", { query: { q, limit: 8 } }).then(
        ({ data }) => setMacros(data),
        () => setMacros([]),
      );
    }, ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [open, q]);
  const take = ({ content }: Macro) => {
    const chosen = pickText(content.texts, { language: "en", audience });
    if (!chosen) return;
    const values = {
      first_name: firstName(customer.displayName),
      handle: `@${customer.handle}`,
      agent: displayName,
    };
    onPick(fillFields(chosen.text, values, { language: "en", audience }).text);
    setOpen(false);
  };
  return (
    <Popover
      label={t("macros")}
      open={open}
      onOpenChange={setOpen}
      align="end"
      trigger={<Button size={28}>{t("macros")}</Button>}
    >
      <Field label={t("macrosHint")}>
        {(control) => (
          <Input {...control} type="search" value={q} onChange={(event) => setQ(event.target.value)} />
        )}
      </Field>
      {macros?.length === 0 ? <p className="pt-2 text-body text-ink-2">{t("noMacros")}</p> : null}
      <ul className="pt-2">
        {macros?.map((macro) => (
          <li key={macro.id}>
            <Button
              variant="ghost"
              className="w-full justify-start"
              aria-label={t("use", { name: macro.name })}
              onClick={() => take(macro)}
            >
              <span className="truncate">{macro.name}</span>
              <span className="text-ink-3 text-meta">;{macro.short}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
