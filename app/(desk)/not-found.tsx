import { Nowhere } from "@/components/desk/nowhere";

export default function DeskNotFound() {
  return <Nowhere />;
}
