"use client";

import { useTranslations } from "next-intl";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { Phone, PhoneItem } from "@/lib/auth/sandbox-phone";
import { PhonePost } from "./phone-item";

type Props = {
  phone: Phone | null;
  answered: string | null;
  onAnswer: (item: PhoneItem) => void;
  serverNow: number;
};

/** What this person wrote in public, each with what came of it. */
export function PhoneThreads({ phone, answered, onAnswer, serverNow }: Props) {
  const t = useTranslations("sandbox.phone");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={t("threads")} className="min-h-0 flex-1 overflow-y-auto" tabIndex={0}>
      {phone === null ? (
        <PhoneWaiting label={t("loading")} />
      ) : phone.threads.length === 0 ? (
        <p className="px-6 py-10 text-center text-body text-ink-3">{t("noPosts", { name: phone.me.name })}</p>
      ) : (
        <ul>
          {phone.threads.map((thread) => (
            <li key={thread[0]?.id} className="border-b px-4 py-3 last:border-b-0">
              {thread.map((item, place) => (
                <div key={item.id} className={place === 0 ? undefined : "mt-3 ml-3 border-l-2 pl-3"}>
                  <PhonePost
                    item={item}
                    serverNow={serverNow}
                    isAnswered={item.id === answered}
                    onAnswer={onAnswer}
                  />
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function PhoneWaiting({ label }: { label: string }) {
  return (
    <SkeletonGroup label={label} className="flex flex-col gap-3 p-4">
      <Skeleton className="w-40" />
      <Skeleton className="w-full" />
      <Skeleton className="w-3/4" />
    </SkeletonGroup>
  );
}
