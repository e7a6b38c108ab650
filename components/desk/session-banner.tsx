"use client";

import { LogIn } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { useSession } from "./session";

export function SessionBanner() {
  const t = useTranslations("desk");
  const { isOver } = useSession();
  if (!isOver) return null;
  return (
    <Banner
      icon={<LogIn />}
      title={t("signedOut.title")}
      announce
      actions={
        <a className={buttonClass("solid", 28)} href="/login" target="_blank" rel="noreferrer">
          {t("signedOut.signIn")}
        </a>
      }
    >
      {t("signedOut.text")}
    </Banner>
  );
}
