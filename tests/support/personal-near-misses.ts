import { each, two } from "./check-digit-makers";

/** What looks like personal data and is not. */
export function nearMisses(): string[] {
  return [
    ...each((i) => `Is flight NW${1000 + i * 37} on time?`),
    ...each((i) => `BA${200 + i} to JFK was late, LH${4000 + i} too`),
    ...each((i) => `booking BA${2400 + i} for three people`),
    ...each((i) => `Flight EZY${10 + i}A and BAW${100 + i} share a gate`),
    ...each((i) => `we have ${10000 + i * 791} orders to pack`),
    ...each((i) => `I order ${12000 + i} units every year`),
    ...each((i) => `${2 + i} orders since ${1990 + i}`),
    ...each((i) => `from ${1995 + i} to ${2000 + i}, ${2001 + i} and ${2002 + i}`),
    ...each((i) => `it cost $${1200 + i * 13}.${two(i)} and then €${3400 + i}`),
    ...each((i) => `${1 + i} 200 000 PLN, or ${250 + i}EUR`),
    ...each((i) => `#NW${1000 + i} #CYBER${two(i)} #ABC${100 + i}`),
    ...each((i) => `#QX7R${two(i)} is trending`),
    ...each((i) => `${i}-${i + 1}, then ${i + 2}:${i} after extra time`),
    ...each((i) => `leaves at ${two(i % 24)}:${two(i * 2)} on ${two(1 + i)}.11.2026`),
    ...each((i) => `2026-11-${two(1 + i)} ${two(i % 24)}:05, again 11/${two(1 + i)}/2026`),
    ...each((i) => `gate B${i}, seat ${i}A, row ${i + 10}, terminal ${1 + (i % 5)}`),
    ...each((i) => `A320 or B737, N${100 + i}NN at stand ${i}`),
    ...each((i) => `${100 + i} km in ${i + 2} hours, ${i * 4}% full`),
    ...each((i) => `@airline${1000 + i} see https://t.co/aB${100 + i}xY9`),
    ...each((i) => `call 24/7, ${i} agents, since 2011`),
    ...each((i) => `Spring ${2000 + i}, Katie ${i} hours ago, Gate ${i} Drive`),
    ...each((i) => `our line is 1-800-555-0${100 + i}`),
    ...each((i) => `up to ${two(i)}0,000 points or ${i + 1},000,000 miles`),
  ];
}
