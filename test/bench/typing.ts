/**
 * Typing into a page and measuring it: time from the key to the paint after it, and the main thread's work per key.
 * Two pages take turns, so that a machine that drifts slows both alike.
 */
import type { CDPSession, Page } from 'playwright-core';
import { median } from './measure';

export type Typed = { toPaint: number[]; task: number; script: number };

declare const keysToPaint: number[];

/** Notes for every key the milliseconds until the frame after it is painted. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keysToPaint: times });
    const channel = new MessageChannel();
    const waiting: number[] = [];
    channel.port1.onmessage = () =>
      times.push(...waiting.splice(0).map((start) => performance.now() - start));
    addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          waiting.push(event.timeStamp);
          channel.port2.postMessage(0);
        });
      },
      true,
    );
  });
}

async function durations(session: CDPSession): Promise<{ task: number; script: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const named = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { task: named('TaskDuration'), script: named('ScriptDuration') };
}

async function typeKeys(page: Page, session: CDPSession, keys: string): Promise<Typed> {
  await page.evaluate(() => void (keysToPaint.length = 0));
  const before = await durations(session);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(40);
  }
  const after = await durations(session);
  const toPaint = await page.evaluate(() => [...keysToPaint]);
  if (toPaint.length < keys.length * 0.9)
    throw new Error(`only ${toPaint.length} of ${keys.length} keys arrived`);
  return {
    toPaint,
    task: (after.task - before.task) / keys.length,
    script: (after.script - before.script) / keys.length,
  };
}

/** The value at a share of the sorted values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export type Compared = { ours: Typed; floor: Typed; taskRatio: number; scriptRatio: number };

/** Types in turn into ours and the floor. The first round warms up and is not counted. */
export async function compareTyping(ours: Page, floor: Page, rounds = 6): Promise<Compared> {
  const pages = [ours, floor];
  const sessions = await Promise.all(pages.map((page) => page.context().newCDPSession(page)));
  await Promise.all(sessions.map((session) => session.send('Performance.enable')));
  await Promise.all(pages.map(watchKeys));
  const counted: [Typed, Typed][] = [];
  for (let round = 0; round <= rounds; round++) {
    const pair = [
      await typeKeys(ours, sessions[0]!, 'datenschutz'),
      await typeKeys(floor, sessions[1]!, 'datenschutz'),
    ] as [Typed, Typed];
    if (round > 0) counted.push(pair);
  }
  const merged = (side: 0 | 1): Typed => ({
    toPaint: counted.flatMap((pair) => pair[side].toPaint),
    task: median(counted.map((pair) => pair[side].task)),
    script: median(counted.map((pair) => pair[side].script)),
  });
  return {
    ours: merged(0),
    floor: merged(1),
    taskRatio: median(counted.map(([a, b]) => a.task / b.task)),
    scriptRatio: median(counted.map(([a, b]) => a.script / b.script)),
  };
}
