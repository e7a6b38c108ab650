import { QueueSkeleton } from "@/components/inbox/queue-states";

export default function InboxLoading() {
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(300px,360px)_1fr] phone:grid-cols-1">
      <div className="border-r pt-12">
        <QueueSkeleton />
      </div>
    </div>
  );
}
