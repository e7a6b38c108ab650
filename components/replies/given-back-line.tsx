"use client";

import { useTranslations } from "next-intl";

/** Says why words stand in the field that were planned to have left. */
export function GivenBackLine({ name }: { name: string }) {
  const t = useTranslations("replies-ui.sending");
  return (
    <p role="status" className="mx-2 mt-2 border-l-3 bg-sunk py-1.5 pr-2 pl-3 text-body">
      {t("givenBack", { name })}
    </p>
  );
}
