import { SearchScreen } from "@/components/search/search-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";

export default async function Page() {
  await requireAgent();
  return <SearchScreen />;
}
