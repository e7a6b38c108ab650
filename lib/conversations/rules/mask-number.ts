/** A number for eyes that may not have it: how it begins and its last two digits. */
export function maskNumber(number: string): string {
  const digits = number.replace(/\D/g, "");
  if (digits.length < 6) return "••••";
  return `${number.startsWith("+") ? "+" : ""}${digits.slice(0, 2)} ••• ${digits.slice(-2)}`;
}
