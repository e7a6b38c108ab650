import { useIsPhone } from "@/components/desk/use-width";

/** The height of a row of the queue, in pixels; queue-row.tsx draws it. */
export function useRowHeight(): number {
  return useIsPhone() ? 101 : 88;
}
