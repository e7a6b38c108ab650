import { Input } from "@/components/ui/input";
import { typedTime } from "./hours-draft";

type Props = { label: string; value: string; onChange: (value: string) => void };

/** A time of day; an emptied one stays what it was. */
export function TimeInput({ label, value, onChange }: Props) {
  return (
    <Input
      type="time"
      aria-label={label}
      value={typedTime(value)}
      onChange={(event) => {
        if (event.target.value) onChange(event.target.value);
      }}
      className="figures w-[104px] px-2"
    />
  );
}
