"use client";

import { Braces, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { inputClass } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { MACRO_FIELDS } from "@/lib/macros/rules/macro-fields";

type Props = {
  label: string;
  text: string;
  onChange: (text: string) => void;
  remove?: { label: string; onRemove: () => void };
};

/** One wording, with a menu that puts a field where the cursor stands. */
export function WordingField({ label, text, onChange, remove }: Props) {
  const t = useTranslations("macros-page.dialog");
  const words = useTranslations("macros.field");
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = field.current ?? {};
    const piece = name === "first_name" ? "{first_name|}" : `{${name}}`;
    onChange(text.slice(0, from) + piece + text.slice(to));
    const at = from + piece.length - (name === "first_name" ? 1 : 0);
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    }, 60);
  };
  return (
    <div className="flex items-start gap-1">
      <textarea
        ref={field}
        dir="auto"
        rows={3}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputClass} min-h-20 py-2`}
      />
      <div className="flex flex-col">
        <Menu align="end" trigger={<IconButton label={t("field")} icon={<Braces aria-hidden="true" />} />}>
          {MACRO_FIELDS.map((name) => (
            <MenuItem key={name} onSelect={() => insert(name)}>
              {words(name)}
            </MenuItem>
          ))}
        </Menu>
        {remove ? (
          <IconButton label={remove.label} icon={<X aria-hidden="true" />} onClick={remove.onRemove} />
        ) : null}
      </div>
    </div>
  );
}
