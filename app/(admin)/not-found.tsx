import { Nowhere } from "@/components/desk/nowhere";

export default function AdminNotFound() {
  return <Nowhere />;
}
