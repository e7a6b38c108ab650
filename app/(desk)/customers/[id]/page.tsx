import { notFound } from "next/navigation";
import { CustomerPage } from "@/components/customers/customer-page";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { NotFound } from "@/lib/base/errors";
import { getCustomer } from "@/lib/customers/get-customer";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await requireAgent();
  const { id } = await params;
  if (!UUID.test(id)) notFound();
  const customer = await getCustomer(ctx, id).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return <CustomerPage customer={customer} />;
}
