"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useChannels } from "@/components/desk/use-channel";
import { ChannelMark } from "@/components/ui/channel-mark";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Candidates, HandleMark } from "@/lib/customers/link-schemas";

const WAIT_MS = 200;

type Props = {
  customerId: string;
  onChoose: (handle: HandleMark) => void;
  onFresh: (fresh: NonNullable<Candidates["fresh"]>) => void;
};

/** Finds a handle as it is typed: address, number in any notation, or the beginning of a name. */
export function CandidateSearch({ customerId, onChoose, onFresh }: Props) {
  const t = useTranslations("links");
  const channels = useChannels();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Candidates | null>(null);
  useEffect(() => {
    const q = typed.trim();
    if (q.length < 2) return setFound(null);
    const ended = new AbortController();
    const wait = setTimeout(() => {
      callApi<Candidates>(`/customers/${customerId}/links/candidates`, {
        query: { q },
        signal: ended.signal,
      }).then(setFound, () => {});
    }, WAIT_MS);
    return () => {
      clearTimeout(wait);
      ended.abort();
    };
  }, [customerId, typed]);
  return (
    <div className="flex min-h-56 flex-col gap-2">
      <Field label={t("dialog.search")} hint={t("dialog.searchHint")}>
        {(control) => (
          <Input
            {...control}
            type="search"
            autoFocus
            autoComplete="off"
            // Its cross would be blue, and Escape or one stroke does the same.
            className="[&::-webkit-search-cancel-button]:hidden"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      {found && found.data.length === 0 && !found.fresh ? (
        <p role="status" className="text-body text-ink-2">
          {t("dialog.none")}
        </p>
      ) : null}
      <ul className="flex flex-col">
        {(found?.data ?? []).map((handle) => {
          const channel = channels(handle.channel);
          return (
            <li key={handle.id}>
              <button
                type="button"
                onClick={() => onChoose(handle)}
                className="flex min-h-11 w-full items-center gap-3 rounded-control px-2 text-left text-body hover:bg-selected"
              >
                <ChannelMark icon={channel.icon} label={channel.name} />
                <bdi className="min-w-0 truncate font-medium">
                  {channel.handle(handle.username ?? handle.externalId)}
                </bdi>
                <bdi className="min-w-0 flex-1 truncate text-ink-2 text-meta">{handle.customerName}</bdi>
              </button>
            </li>
          );
        })}
        {found?.fresh ? <FreshRow fresh={found.fresh} onFresh={onFresh} /> : null}
      </ul>
    </div>
  );
}

/** An address or number that nobody wrote from yet. */
function FreshRow({
  fresh,
  onFresh,
}: {
  fresh: NonNullable<Candidates["fresh"]>;
  onFresh: Props["onFresh"];
}) {
  const t = useTranslations("links");
  const channel = useChannels()(fresh.channel);
  return (
    <li>
      <button
        type="button"
        onClick={() => onFresh(fresh)}
        className="flex min-h-11 w-full items-center gap-3 rounded-control px-2 text-left text-body hover:bg-selected"
      >
        <ChannelMark icon={channel.icon} label={channel.name} />
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 py-1">
          <bdi className="min-w-0 truncate font-medium">{channel.handle(fresh.externalId)}</bdi>
          <span className="text-accent text-meta">{t("dialog.fresh")}</span>
        </span>
      </button>
    </li>
  );
}
