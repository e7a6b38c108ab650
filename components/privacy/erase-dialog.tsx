"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import type { Customer } from "@/lib/customers/schemas";
import { isSameName } from "@/lib/privacy/rules/same-name";
import type { ErasurePreview } from "@/lib/privacy/schemas";
import { tell } from "./tell";
import { WhyDialog } from "./why-dialog";

const GOES = ["interactions", "files", "handles", "facts", "drafts", "openConversations"] as const;
type Props = { customer: Customer; onClose: () => void; onErased: () => void };

/** Shows what goes, and takes the person's name typed out. */
export function EraseDialog({ customer, onClose, onErased }: Props) {
  const t = useTranslations("privacy-ui.person");
  const [preview, setPreview] = useState<ErasurePreview | null>(null);
  const [name, setName] = useState("");
  const path = `/customers/${customer.id}/erase`;
  useEffect(() => {
    callApi<ErasurePreview>(path).then(setPreview, () => onClose());
  }, [path, onClose]);
  const refusal = preview?.refusal;
  return (
    <WhyDialog
      danger
      title={t("eraseTitle", { name: customer.displayName })}
      text={t("eraseText")}
      confirm={t("eraseDo")}
      ready={preview !== null && !refusal && isSameName(name, preview.displayName)}
      onClose={onClose}
      onConfirm={async (why) => {
        const call = () => callApi(path, { method: "POST", body: { confirm: name, why } });
        const wrong = await tell(call, t("eraseAsked"));
        if (wrong === null) onErased();
        return wrong;
      }}
    >
      {preview === null ? (
        <Skeleton className="h-16 w-full" />
      ) : (
        <ul className="figures flex flex-wrap gap-x-4 gap-y-1 text-body">
          {GOES.filter((each) => preview[each] > 0).map((each) => (
            <li key={each}>{t(`goes.${each}`, { count: preview[each] })}</li>
          ))}
        </ul>
      )}
      {refusal ? (
        <p role="alert" className="text-body text-red">
          {t.has(`refusal.${refusal}`) ? t(`refusal.${refusal}`) : refusal}
        </p>
      ) : (
        <Field label={t("typeName", { name: customer.displayName })}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      )}
    </WhyDialog>
  );
}
