"use client";

import { useTranslations } from "next-intl";
import { ShownOnce } from "@/components/admin/shown-once";

export type Called = { email: string; displayName: string; initials: string; url: string | null };

/** Who was called, with the first link of each new one. */
export function CalledList({ called }: { called: readonly Called[] }) {
  const t = useTranslations("limits.call");
  return (
    <ul className="flex flex-col gap-3">
      {called.map(({ email, displayName, initials, url }) => (
        <li key={email}>
          {url ? (
            <ShownOnce label={t("link", { name: displayName, initials })} hint={email} value={url} />
          ) : (
            <p className="text-body">{t("already", { name: displayName })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
