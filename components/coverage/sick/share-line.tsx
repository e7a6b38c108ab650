import { useTranslations } from "next-intl";

type Props = { without: number | null; withOne: number | null };

/** What one person more would change of the share within ten minutes. */
export function ShareLine({ without, withOne }: Props) {
  const t = useTranslations("sick.ask");
  const percent = (share: number) => Math.floor(share * 100 + 1e-9);
  return (
    <p className="figures text-body text-ink-2">
      {without === null || withOne === null
        ? t("shareUnknown")
        : t.rich("share", {
            without: percent(without),
            withOne: percent(withOne),
            strong: (chunks) => <strong className="font-semibold text-ink">{chunks}</strong>,
          })}
    </p>
  );
}
