"use client";

import { useTranslations } from "next-intl";
import type { Deed } from "@/components/admin/use-deed";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { AbuseView } from "@/lib/conversations/abuse/abuse-schemas";
import type { AbuseActs } from "./abuse-acts";

type Props = {
  contact: AbuseView["contact"];
  people: readonly { id: string; displayName: string }[];
  mayName: boolean;
  deed: Deed;
  acts: AbuseActs;
};

const NOBODY = "nobody";

/** Whom words are reported to; named by admins. */
export function ContactField({ contact, people, mayName, deed, acts }: Props) {
  const t = useTranslations("abuse-page.contact");
  if (!mayName)
    return (
      <p className="text-body text-ink-2">{contact ? t("is", { name: contact.displayName }) : t("none")}</p>
    );
  return (
    <Field label={t("label")} className="max-w-sm">
      {(control) => (
        <Select
          {...control}
          value={contact?.id ?? NOBODY}
          disabled={deed.busy}
          onChange={(value) =>
            void deed.run(() => acts.nameContact({ contactId: value === NOBODY ? null : value }), t("saved"))
          }
          options={[
            { value: NOBODY, label: t("nobody") },
            ...people.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
        />
      )}
    </Field>
  );
}
