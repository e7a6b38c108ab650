-- A team that only removed alarms looked at may go; one that an alarm looks at may not (lib/agents/delete-team)
ALTER TABLE "Alarm" DROP CONSTRAINT "Alarm_teamId_fkey";
ALTER TABLE "Alarm" ADD CONSTRAINT "Alarm_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL;
