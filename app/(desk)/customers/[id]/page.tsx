import { notFound } from "next/navigation";
import { CustomerPage, RestrictedPage } from "@/components/customers/customer-page";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { Forbidden, NotFound } from "@/lib/base/errors";
import { listHistory } from "@/lib/conversations/list-history";
import { getCustomer } from "@/lib/customers/get-customer";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { ctx } = await requireAgent();
  const [{ id }, search] = await Promise.all([params, searchParams]);
  if (!UUID.test(id)) notFound();
  const found = await Promise.all([getCustomer(ctx, id), listHistory(ctx, id)]).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    if (error instanceof Forbidden && error.code === "restricted") return null;
    throw error;
  });
  if (!found) return <RestrictedPage customerId={id} />;
  const [customer, history] = found;
  const at = [search.at].flat()[0] ?? null;
  return <CustomerPage customer={customer} history={history} focusId={at && UUID.test(at) ? at : null} />;
}
