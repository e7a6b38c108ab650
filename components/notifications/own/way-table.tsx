"use client";

import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import { WAYS, type Way } from "@/lib/notifications/rules/kinds";
import type { KindChoice } from "@/lib/notifications/schemas";

type Shift = "onShift" | "offShift";
const SHIFTS: readonly Shift[] = ["onShift", "offShift"];

type Props = { kinds: readonly KindChoice[]; onChange: (kinds: KindChoice[]) => void };

export function WayTable({ kinds, onChange }: Props) {
  const t = useTranslations("notification-settings");
  const toggle = (kind: string, shift: Shift, way: Way) =>
    onChange(
      kinds.map((each) => {
        if (each.kind !== kind) return each;
        const has = each[shift].includes(way);
        return { ...each, [shift]: has ? each[shift].filter((one) => one !== way) : [...each[shift], way] };
      }),
    );
  const head = (
    <>
      <HeadCell>{t("kind")}</HeadCell>
      {SHIFTS.map((shift) =>
        WAYS.map((way, place) => (
          <HeadCell key={`${shift} ${way}`} className={place === 0 ? "border-l pl-3!" : ""}>
            <span className={place === 0 ? "block text-ink-2" : "sr-only"}>{t(shift)}</span>
            <span className="sr-only">: </span>
            {t(`ways.${way}`)}
          </HeadCell>
        )),
      )}
    </>
  );
  return (
    <WideTable caption={t("kinds")} head={head}>
      {kinds.map((choice) => (
        <Row key={choice.kind}>
          <NameCell className="min-w-48 py-1 font-normal">{t(`names.${choice.kind}`)}</NameCell>
          {SHIFTS.map((shift) =>
            WAYS.map((way, place) => (
              <Cell key={`${shift} ${way}`} className={place === 0 ? "border-l pl-3!" : ""}>
                <Checkbox
                  hideLabel
                  label={t("wayOf", {
                    kind: t(`names.${choice.kind}`),
                    shift: shift === "onShift" ? "on" : "off",
                    way: t(`ways.${way}`),
                  })}
                  checked={choice[shift].includes(way)}
                  onChange={() => toggle(choice.kind, shift, way)}
                />
              </Cell>
            )),
          )}
        </Row>
      ))}
    </WideTable>
  );
}
