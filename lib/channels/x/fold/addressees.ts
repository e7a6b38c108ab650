import { idOf, wireOf } from "./wire";

const decoder = new TextDecoder("utf-8");

/** The X ids of the accounts a webhook body is for; empty when it names none or can't be read. */
export function addresseesOf(bytes: Uint8Array): readonly string[] {
  try {
    const body = wireOf(JSON.parse(decoder.decode(bytes)));
    const data = wireOf(body?.data);
    const id =
      idOf(wireOf(data?.filter)?.user_id) ?? idOf(wireOf(data?.payload)?.user_id) ?? idOf(body?.for_user_id);
    return id === undefined ? [] : [id];
  } catch {
    return [];
  }
}
