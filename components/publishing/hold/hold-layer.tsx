"use client";

import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { HoldDialog } from "./hold-dialog";

/** What the key opens from anywhere at the desk: the accounts that publish, those of the brand first. */
export function HoldLayer({ onClose }: { onClose: () => void }) {
  const { accounts } = useViewer();
  const channel = useChannels();
  const targets = accounts
    .filter(({ isActive, channel: name }) => isActive && publishes(channel(name).traits))
    .sort((a, b) => Number(b.purpose === "brand") - Number(a.purpose === "brand"))
    .map((account) => ({
      accountId: account.id,
      name: channel(account.channel).handle(account.handle),
    }));
  return <HoldDialog targets={targets} onClose={onClose} />;
}

function publishes(traits: { audiences: readonly { kind: string }[] } | undefined): boolean {
  return traits?.audiences.some(({ kind }) => kind === "post") ?? false;
}
