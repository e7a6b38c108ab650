"use client";

import { Archive, Eraser, Eye, EyeOff, Lock, ShieldAlert, UserRoundCheck } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { Customer } from "@/lib/customers/schemas";
import { tell } from "./tell";

const WhyDialog = dynamic(() => import("./why-dialog").then((module) => module.WhyDialog), { ssr: false });
const EraseDialog = dynamic(() => import("./erase-dialog").then((module) => module.EraseDialog), {
  ssr: false,
});
const LooksDialog = dynamic(() => import("./looks-dialog").then((module) => module.LooksDialog), {
  ssr: false,
});

type Part = "export" | "hold" | "erase" | "looks" | null;

/** What leads and admins do with a person's data: restrict, hold; admins also export, erase and see who looked. */
export function PersonPrivacy({ customer }: { customer: Customer }) {
  const t = useTranslations("privacy-ui.person");
  const { role } = useViewer();
  const router = useRouter();
  const [part, setPart] = useState<Part>(null);
  const [isRestricted, setIsRestricted] = useState(customer.isRestricted);
  if (role === "agent") return null;
  const name = customer.displayName;
  const close = () => setPart(null);
  const restrict = async () => {
    const call = () =>
      callApi(`/customers/${customer.id}/restriction`, {
        method: "PUT",
        body: { isRestricted: !isRestricted },
      });
    const wrong = await tell(call, t(isRestricted ? "nowOpen" : "nowRestricted"));
    if (wrong === null) setIsRestricted(!isRestricted);
  };
  const post = (path: string, body: unknown, done: string) =>
    tell(() => callApi(path, { method: "POST", body }), done);
  return (
    <section className="px-4 py-3" aria-label={t("menu", { name })}>
      <h3 className="mb-2 font-semibold text-meta">{t("title")}</h3>
      {isRestricted ? (
        <p className="mb-2 flex items-center gap-1.5 text-ink-2 text-meta">
          <Lock aria-hidden="true" className="size-3.5" />
          {t("restricted")}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-1.5">
        <Button size={28} icon={isRestricted ? <Eye /> : <EyeOff />} onClick={() => void restrict()}>
          {t(isRestricted ? "unrestrict" : "restrict")}
        </Button>
        <Button size={28} icon={<ShieldAlert />} onClick={() => setPart("hold")}>
          {t("hold")}
        </Button>
        {role === "admin" ? (
          <>
            <Button size={28} icon={<UserRoundCheck />} onClick={() => setPart("looks")}>
              {t("looks")}
            </Button>
            <Button size={28} icon={<Archive />} onClick={() => setPart("export")}>
              {t("export")}
            </Button>
            <Button size={28} icon={<Eraser />} onClick={() => setPart("erase")}>
              {t("erase")}
            </Button>
          </>
        ) : null}
      </div>
      {part === "hold" ? (
        <WhyDialog
          title={t("holdTitle", { name })}
          text={t("holdText")}
          confirm={t("holdDo")}
          onClose={close}
          onConfirm={(reason) => post("/holds", { customerId: customer.id, reason }, t("holdAsked"))}
        />
      ) : null}
      {part === "export" ? (
        <WhyDialog
          title={t("exportTitle", { name })}
          text={t("exportText")}
          confirm={t("exportDo")}
          onClose={close}
          onConfirm={(why) => post(`/customers/${customer.id}/export`, { why }, t("exportAsked"))}
        />
      ) : null}
      {part === "erase" ? (
        <EraseDialog customer={customer} onClose={close} onErased={() => router.push("/inbox")} />
      ) : null}
      {part === "looks" ? <LooksDialog customer={customer} onClose={close} /> : null}
    </section>
  );
}
