"use client";

import { useSyncExternalStore } from "react";
import { callApi } from "./api";
import { useViewer } from "./viewer";

const TAKEN_MS = 4000;
let chosen: boolean | null = null;
const followers = new Set<() => void>();

/** Whether turns that are nearly due are heard, and the way to change that for good. */
export function useAlarmSound(): readonly [isHeard: boolean, set: (on: boolean) => void] {
  const { alarmSound } = useViewer();
  const isHeard = useSyncExternalStore(follow, isAlarmHeard, () => null) ?? alarmSound;
  return [isHeard, (on) => void keep(on, isHeard)];
}

function isAlarmHeard(): boolean | null {
  return chosen;
}

function follow(changed: () => void): () => void {
  followers.add(changed);
  return () => followers.delete(changed);
}

async function keep(on: boolean, before: boolean): Promise<void> {
  choose(on);
  await callApi("/agents/me", { method: "PATCH", body: { alarmSound: on } }).catch(() => choose(before));
}

function choose(on: boolean): void {
  chosen = on;
  for (const changed of followers) changed();
}

/** Two short tones; once, however many tabs of the desk stand open. `name` is what they are told apart by. */
export function soundAlarm(name: string): void {
  if (!navigator.locks) {
    play();
    return;
  }
  void navigator.locks.request(`caret-alarm-${name}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    play();
    await new Promise((resolve) => setTimeout(resolve, TAKEN_MS));
  });
}

function play(): void {
  const audio = new AudioContext();
  const begin = audio.currentTime + 0.05;
  for (const [place, hertz] of [660, 880].entries()) {
    const at = begin + place * 0.22;
    const tone = new OscillatorNode(audio, { frequency: hertz, type: "sine" });
    const loudness = new GainNode(audio, { gain: 0 });
    loudness.gain.linearRampToValueAtTime(0.12, at + 0.02);
    loudness.gain.setValueAtTime(0.12, at + 0.12);
    loudness.gain.linearRampToValueAtTime(0, at + 0.18);
    tone.connect(loudness).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.2);
    if (place === 1) tone.onended = () => void audio.close();
  }
}
