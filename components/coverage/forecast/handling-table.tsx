import { useFormatter, useTranslations } from "next-intl";
import { useShare } from "@/components/coverage/prediction/use-share";
import { Cell, HeadCell, NameCell, Row, Table } from "@/components/ui/table";
import type { ForecastReport } from "@/lib/coverage/forecast-schemas";
import { LEAST_SAMPLES } from "@/lib/coverage/rules/handling-time";

type Props = { forecast: Pick<ForecastReport, "channels" | "handlingSeconds">; isMeasured: boolean };

/** How long an answer takes by channel: measured where there is enough to measure, else as set. */
export function HandlingTable({ forecast, isMeasured }: Props) {
  const t = useTranslations("forecast.handling");
  const channelName = useTranslations("channels");
  const format = useFormatter();
  const share = useShare();
  const { channels, handlingSeconds } = forecast;
  return (
    <div className="flex flex-col gap-3">
      {channels.length > 0 ? (
        <Table
          caption={t("title")}
          head={
            <>
              <HeadCell>{t("channel")}</HeadCell>
              <HeadCell figure>{t("share")}</HeadCell>
              <HeadCell figure>{t("samples")}</HeadCell>
              <HeadCell figure unit={t("seconds")}>
                {t("measured")}
              </HeadCell>
              <HeadCell figure unit={t("seconds")}>
                {t("used")}
              </HeadCell>
              <HeadCell>{t("from")}</HeadCell>
            </>
          }
        >
          {channels.map((each) => (
            <Row key={each.channel}>
              <NameCell>{channelName(`${each.channel}.name`)}</NameCell>
              <Cell figure>{share(each.share)}</Cell>
              <Cell figure>{format.number(each.samples)}</Cell>
              <Cell figure>
                {each.measuredSeconds === null
                  ? t("unknown")
                  : format.number(Math.round(each.measuredSeconds))}
              </Cell>
              <Cell figure>{format.number(Math.round(each.seconds))}</Cell>
              <Cell className="text-ink-3">
                {each.isMeasured
                  ? t("fromData")
                  : isMeasured
                    ? t("tooFew", { least: LEAST_SAMPLES })
                    : t("fromPolicy")}
              </Cell>
            </Row>
          ))}
        </Table>
      ) : null}
      <p className="text-body text-ink-2">{t("mean", { seconds: format.number(handlingSeconds) })}</p>
      <p className="max-w-[72ch] text-pretty text-ink-3 text-meta">{t("definition")}</p>
    </div>
  );
}
