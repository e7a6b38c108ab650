/** A handle without the sign some write before it. */
export function bareHandle(handle: string): string {
  return handle.replace(/^[@＠]/, "");
}
