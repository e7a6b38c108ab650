import { squeeze } from "@/lib/customers/rules/personal/squeeze";

/** Lines, addresses and names of the desk's own, which everybody may have. */
export interface OwnData {
  numbers: ReadonlySet<string>;
  addresses: ReadonlySet<string>;
  /** Of our mailboxes; never one of a provider that gives addresses to anybody. */
  domains: ReadonlySet<string>;
}

const FOR_ANYBODY =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|proton|protonmail|mail|yandex|wp|onet|o2|interia|orange|free|laposte|t-online|freenet)\./;
/** With or without the country before it. */
const LEAST_TAIL = 7;

/** Reads what stands on our accounts and in their settings: handles, addresses, numbers as people write them. */
export function ownData(handles: readonly string[]): OwnData {
  const addresses = handles.filter((handle) => /.@./.test(handle)).map((handle) => handle.toLowerCase());
  const domains = addresses.map((address) => address.slice(address.lastIndexOf("@") + 1));
  return {
    numbers: new Set(handles.filter((handle) => /\d{4}/.test(handle)).map(squeeze)),
    addresses: new Set(addresses),
    domains: new Set(domains.filter((domain) => !FOR_ANYBODY.test(domain))),
  };
}

/** Whether what was found is the desk's own. */
export function isOurs(ours: OwnData, { kind, key }: { kind: string; key: string }): boolean {
  if (kind === "email-address")
    return ours.addresses.has(key) || ours.domains.has(key.slice(key.lastIndexOf("@") + 1));
  if (ours.numbers.has(key)) return true;
  if (kind !== "phone-number") return false;
  const tail = key.replace(/^0+/, "");
  return (
    tail.length >= LEAST_TAIL &&
    [...ours.numbers].some((own) => own.endsWith(tail) || (own.length > LEAST_TAIL && tail.endsWith(own)))
  );
}
