"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = {
  name: string;
  url: string;
  onName: (name: string) => void;
  onUrl: (url: string) => void;
};

/** What a lookup or an action is called, and the address it is called at. */
export function CalledFields({ name, url, onName, onUrl }: Props) {
  const t = useTranslations("integrations");
  return (
    <>
      <Field label={t("admin.name")}>
        {(control) => (
          <Input {...control} value={name} maxLength={80} onChange={(event) => onName(event.target.value)} />
        )}
      </Field>
      <Field label={t("admin.url")} hint={t("admin.urlHint")}>
        {(control) => (
          <Input
            {...control}
            type="url"
            value={url}
            maxLength={500}
            className="font-mono text-meta"
            onChange={(event) => onUrl(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
