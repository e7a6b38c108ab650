"use client";

import { useViewer } from "@/components/desk/viewer";
import { Checkbox } from "@/components/ui/checkbox";

type Props = { label: string; chosen: readonly string[]; onChoose: (accountIds: string[]) => void };

/** Which of our accounts; none is all of them. */
export function AccountChecks({ label, chosen, onChoose }: Props) {
  const { accounts } = useViewer();
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="mb-1 font-medium text-meta">{label}</legend>
      {accounts
        .filter(({ isActive }) => isActive)
        .map(({ id, handle }) => (
          <Checkbox
            key={id}
            label={handle}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
    </fieldset>
  );
}
