/** Minutes as hours and minutes: "37:30", below nothing with a minus. */
export function hoursText(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  return minutes < 0 && whole > 0 ? `−${text}` : text;
}
