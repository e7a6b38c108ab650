import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { AffectedPerson } from "@/lib/incidents/affected-schemas";
import { orderName } from "@/lib/incidents/rules/affected/order-name";

/** What the lists say of a person: the fields of their one order, or each of several with what is late. */
export function PersonOrders({ person: { customer, fields, orders } }: { person: AffectedPerson }) {
  const t = useTranslations("incident-people");
  if (orders.length < 2) return <Fields fields={fields} />;
  return (
    <ul aria-label={t("ordersOf", { name: customer.displayName })} className="flex flex-col gap-1">
      {orders.map(({ fields: own, lateAt }, place) => {
        const { order: _, ...rest } = own;
        const name = own.order?.trim() ? orderName(own) : t("orderNumber", { number: place + 1 });
        return (
          <li key={place} className="flex max-w-80 flex-wrap items-center gap-1">
            <bdi className="font-medium [overflow-wrap:anywhere]">{name}</bdi>
            {lateAt ? <Chip>{t("late")}</Chip> : null}
            <Fields fields={own.order?.trim() ? rest : own} />
          </li>
        );
      })}
    </ul>
  );
}

function Fields({ fields }: { fields: Readonly<Record<string, string>> }) {
  return (
    <span className="flex max-w-80 flex-wrap gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <Chip key={name} title={`${name}: ${value}`} className="max-w-44">
          {name} <bdi>{value}</bdi>
        </Chip>
      ))}
    </span>
  );
}
