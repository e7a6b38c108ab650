import { apiRoute } from "@/lib/auth/api-route";
import { listPeople } from "@/lib/coverage/list-people";
import { peopleSchema } from "@/lib/coverage/people-schemas";

export const GET = apiRoute(
  {
    summary: "Everybody as shifts are planned for them: languages, skills, terms, availability, time off",
    roles: ["lead", "admin"],
    answer: peopleSchema,
  },
  listPeople,
);
