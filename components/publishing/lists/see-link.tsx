import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";

/** To the post at its provider. */
export function SeeLink({ url }: { url: string }) {
  const t = useTranslations("publishing.lists");
  return (
    <a href={url} target="_blank" rel="noreferrer" className={buttonClass("plain", 28)}>
      <ExternalLink aria-hidden="true" />
      {t("see")}
    </a>
  );
}
