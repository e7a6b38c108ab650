import type { LanguageWords } from "./language-words";

export const en: LanguageWords = {
  argue: {
    say: `as i said = in short
as i already said = in short
as i've said = in short
as i mentioned = in short
as previously stated = in short
as previously mentioned = in short
like i said = in short
as per my last *
we already told you
i already told you
you should have
you should've
you could have
you're wrong
you are wrong
you are mistaken
that's not true
that is not true
with all due respect =
our policy
company policy
the policy
policy does*
policy is
policy states
per policy
against policy
policy`,
    except: `privacy policy
insurance policy
you could have a look`,
    yes: ["As I said, the bag is in Riga.", "You should have called us first.", "That is our policy."],
    no: [
      "Here is our privacy policy.",
      "The bag is in Riga, as Greta said.",
      "Should you have more questions, write to us.",
    ],
  },
  apologise: {
    say: `sorry
apolog*
regret
forgive us`,
    yes: [
      "Sorry, Jo. We are so sorry, our apologies.",
      "I apologise for the wait and I am sorry about the bag.",
    ],
    no: ["Sorry about the bag, Jo. It flies tonight.", "Your bag flies tonight."],
  },
  jargon: {
    say: `pnr = booking reference
irrops = disruption
irops = disruption
pax = passengers
eod = the end of the day
eta = expected time
tat = turnaround
sla = promise
escalate*
tier 2
tier two
revert back = answer
do the needful
kindly = please
utilize = use
utilise = use
at your earliest convenience = when it suits you
as per = by
uplift
offload*`,
    yes: ["Kindly send your PNR.", "We will escalate it to tier 2."],
    no: ["Please send your booking reference.", "He was kind."],
  },
  hours: {
    say: `our opening hours
our office hours
our working hours
outside our hours
outside of our hours
outside our opening hours
outside office hours
outside business hours
outside working hours
during business hours
during office hours
during working hours
out of hours
our office is closed
we are closed
we're closed
we were closed
we don't work on
we only work
our team is out`,
    yes: ["You wrote outside of our hours.", "We were closed on Sunday."],
    no: ["The museum near you is closed.", "The flight takes two hours."],
  },
  blame: {
    say: `not our fault
isn't our fault
wasn't our fault
your fault
your own fault
you failed to
you forgot to
you neglected to
because you didn't
because you did not
that's on you
the airport's fault
the courier's fault
the driver's fault
the carrier's fault
the supplier's fault
the other department
another department
that's not our department
not our problem
not our responsibility`,
    yes: ["It is not our fault, it was the airport.", "You failed to check in online."],
    no: ["If you didn't get the mail, tell us.", "We found the fault and mended it."],
  },
  liability: {
    say: `we are liable
we're liable
we accept liability
we admit
our fault
we are at fault
we're at fault
we were negligent
negligence
we take full responsibility
we accept full responsibility
we are responsible for the damage
you are entitled to compensation
you're entitled to compensation
we will compensate you
we'll compensate you`,
    except: `not our fault
isn't our fault
wasn't our fault`,
    yes: ["It was our fault, Jo.", "We take full responsibility."],
    no: ["That's not our fault.", "Who is responsible for the route can help you best."],
  },
};
