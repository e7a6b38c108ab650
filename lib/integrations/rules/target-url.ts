/** Whether an address may be declared: https or http without a name and password in it; `sandbox:/…` in the sandbox world. */
export function isTargetUrl(text: string, world: "sandbox" | "live"): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || protocol === "http:" || (protocol === "sandbox:" && world === "sandbox");
}
