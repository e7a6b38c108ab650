"use client";

import { Globe, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useViewer } from "@/components/desk/viewer";
import { inputClass } from "@/components/ui/input";
import { type FieldValues, fillFields } from "@/lib/macros/rules/fill-fields";
import { unknownField } from "@/lib/macros/rules/macro-fields";
import type { MacroText } from "@/lib/macros/schemas";

const PEOPLE: Record<"named" | "unnamed", FieldValues> = {
  named: {
    first_name: "Jo",
    handle: "@jo",
    locator: "QX7RTP",
    order: "NW-20418",
    hours: "Mon–Fri 08:00–18:00",
  },
  unnamed: { handle: "@night_owl" },
};

/** The text as a made-up person would read it, to try it before anybody gets it. */
export function MacroExample({ text }: { text: Pick<MacroText, "text" | "language" | "audience"> }) {
  const t = useTranslations("macros-page.example");
  const { displayName, accounts } = useViewer();
  const [who, setWho] = useState<"named" | "unnamed">("named");
  const id = useId();
  if (text.text.trim() === "") return null;
  const fault = unknownField(text.text);
  const values: FieldValues = {
    ...PEOPLE[who],
    agent: displayName.split(" ")[0] ?? displayName,
    account: `@${(accounts[0]?.handle ?? "NorthwindHelp").replace(/^@/, "")}`,
  };
  const audiences = (["public", "private"] as const).filter(
    (each) => text.audience === "both" || text.audience === each,
  );
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5 rounded-control bg-sunk p-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id={id} className="font-medium text-ink-2 text-meta">
          {t("title", { handle: who === "named" ? "@jo" : "@night_owl" })}
        </h3>
        <div className="w-56">
          <select
            aria-label={t("who")}
            value={who}
            onChange={(event) => setWho(event.target.value === "unnamed" ? "unnamed" : "named")}
            className={`${inputClass} h-7 pr-2`}
          >
            <option value="named">{t("named")}</option>
            <option value="unnamed">{t("unnamed")}</option>
          </select>
        </div>
      </div>
      {fault ? (
        <p className="text-meta text-red">{t("fault", { field: fault })}</p>
      ) : (
        audiences.map((audience) => (
          <p key={audience} className="flex items-start gap-2">
            <span className={audience === "public" ? "mt-0.5 text-public" : "mt-0.5 text-private"}>
              {audience === "public" ? (
                <Globe aria-hidden="true" className="size-3.5" />
              ) : (
                <Lock aria-hidden="true" className="size-3.5" />
              )}
              <span className="sr-only">{t(audience)}: </span>
            </span>
            <span dir="auto" className="min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere]">
              {fillFields(text.text, values, { language: text.language || "en", audience }).text}
            </span>
          </p>
        ))
      )}
    </section>
  );
}
