"use client";

import { Pencil, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { Protocol } from "@/lib/red-flags/protocol-schemas";
import { SAFETY_KINDS } from "@/lib/red-flags/schemas";
import type { ProtocolActs, ProtocolChoices } from "./protocol-acts";
import { ProtocolDialog } from "./protocol-dialog";
import { ProtocolView } from "./protocol-view";

type Props = { protocols: readonly Protocol[]; choices: ProtocolChoices; acts: ProtocolActs };

/** The safety protocols by kind, each for a country and language or for all. */
export function ProtocolList({ protocols, choices, acts }: Props) {
  const t = useTranslations("flag-rules.protocols");
  const kinds = useTranslations("red-flags.kinds");
  const locale = useLocale();
  const deed = useDeed();
  const placeOf = ({ country, language }: Protocol) => {
    const names = [
      country && new Intl.DisplayNames(locale, { type: "region" }).of(country),
      language && new Intl.DisplayNames(locale, { type: "language" }).of(language),
    ].filter(Boolean);
    return names.length > 0 ? names.join(" · ") : t("everywhere");
  };
  return (
    <>
      <Problem text={deed.problem} />
      {SAFETY_KINDS.map((kind) => {
        const kept = protocols.filter((each) => each.kind === kind);
        const [first] = kept;
        return (
          <AdminPart
            key={kind}
            id={`protocol-${kind}`}
            title={kinds(kind)}
            actions={
              first && first.id !== null ? (
                <ProtocolDialog
                  protocol={first}
                  isNew
                  title={t("addTitle", { kind: kinds(kind) })}
                  choices={choices}
                  acts={acts}
                  trigger={<Button icon={<Plus />}>{t("add")}</Button>}
                />
              ) : null
            }
          >
            <ul className="flex flex-col gap-4">
              {kept.map((protocol) => {
                const name = `${kinds(kind)}, ${placeOf(protocol)}`;
                return (
                  <li key={protocol.id ?? "example"} className="rounded-popover border p-4">
                    <div className="mb-2 flex flex-wrap items-center gap-2">
                      <h3 className="min-w-0 flex-1 font-semibold text-body">{placeOf(protocol)}</h3>
                      {protocol.id === null ? <Chip>{t("example")}</Chip> : null}
                      <ProtocolDialog
                        protocol={protocol}
                        isNew={false}
                        title={name}
                        choices={choices}
                        acts={acts}
                        trigger={
                          <Button size={24} icon={<Pencil />} aria-label={t("changeOf", { name })}>
                            {protocol.id === null ? t("make") : t("change")}
                          </Button>
                        }
                      />
                      {protocol.id === null ? null : (
                        <AlertDialog
                          title={t("endTitle", { name })}
                          description={t("endText")}
                          cancelLabel={t("keep")}
                          confirmLabel={t("end")}
                          danger
                          trigger={
                            <Button size={24} disabled={deed.busy} aria-label={t("endOf", { name })}>
                              {t("end")}
                            </Button>
                          }
                          onConfirm={() =>
                            void deed.run(() => acts.end({ id: protocol.id ?? "" }), t("ended"))
                          }
                        />
                      )}
                    </div>
                    {protocol.id === null ? (
                      <p className="mb-2 text-ink-2 text-meta">{t("exampleText")}</p>
                    ) : null}
                    <ProtocolView protocol={protocol} choices={choices} />
                  </li>
                );
              })}
            </ul>
          </AdminPart>
        );
      })}
    </>
  );
}
