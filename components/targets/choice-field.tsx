import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";

const ALL = "all";

type Props<Value extends string> = {
  label: string;
  /** The name of what stands for all of them, the empty value. */
  all: string;
  value: Value | "";
  options: readonly SelectOption<Value>[];
  disabled?: boolean;
  onChange: (value: Value | "") => void;
};

/** A choice that may be left open. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, all, value, options, disabled = false, onChange } = props;
  const t = useTranslations("admin-targets");
  return (
    <Field label={label}>
      {(control) => (
        <Select<Value | typeof ALL>
          {...control}
          disabled={disabled}
          placeholder={t("choose")}
          value={value === "" ? ALL : value}
          onChange={(next) => onChange(next === ALL ? "" : next)}
          options={[{ value: ALL, label: all }, ...options]}
        />
      )}
    </Field>
  );
}
