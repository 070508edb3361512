import { describe, expect, it } from 'vitest';
import { answerChecks, directChecker, type Checker } from '../../../../renderer/stores/checker';
import { createFindingsStore, type Clock } from '../../../../renderer/stores/findings-store';
import type { PolicyJson } from '../../../../shared/document/document-json';
import { answerQuestion } from '../../../../shared/render/policy-commands';
import { openWindow, settings } from './open-window';

/** A clock that stands still until it is told to go on. */
function handClock() {
  let time = 0;
  let due: { at: number; callback: () => void } | null = null;
  const clock: Clock = {
    now: () => time,
    later(milliseconds, callback) {
      const mine = { at: time + milliseconds, callback };
      due = mine;
      return () => {
        if (due === mine) due = null;
      };
    },
  };
  /** Lets time pass, and with it whatever a check still has to answer. */
  const pass = async (milliseconds: number) => {
    time += milliseconds;
    if (due !== null && due.at <= time) {
      const { callback } = due;
      due = null;
      callback();
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { clock, pass };
}

function checkedWindow(checker?: Checker) {
  const window = openWindow();
  const { clock, pass } = handClock();
  const { store } = createFindingsStore({
    project: window.project,
    check: checker ?? directChecker(window.index),
    clock,
  });
  let number = 0;
  const change = () => {
    number += 1;
    window.project
      .getState()
      .run((s) => answerQuestion(s, 'controller.name', `N${String(number)}`, window.index));
  };
  return { window, store, pass, change };
}

describe('the findings store', () => {
  it('checks a project as soon as it is open', async () => {
    const { window, store, pass } = checkedWindow();
    window.project.getState().newProject(settings);
    expect(store.getState()).toEqual({ findings: [], stale: true, failed: false });
    await pass(0);
    expect(store.getState().stale).toBe(false);
    expect(store.getState().findings.length).toBeGreaterThan(0);
  });

  it('waits for a pause, but not for ever while somebody types', async () => {
    const { window, store, pass, change } = checkedWindow();
    window.project.getState().newProject(settings);
    await pass(0);
    change();
    await pass(300);
    expect(store.getState().stale).toBe(true);
    await pass(100);
    expect(store.getState().stale).toBe(false);
    for (let waited = 0; waited < 3200; waited += 200) {
      change();
      await pass(200);
      if (!store.getState().stale) return;
    }
    throw new Error('the check never ran while typing');
  });

  it('runs one check at a time and follows up what changed meanwhile', async () => {
    const answers: ((findings: []) => void)[] = [];
    const { window, store, pass, change } = checkedWindow(
      () => new Promise((resolve) => answers.push(resolve)),
    );
    window.project.getState().newProject(settings);
    await pass(0);
    change();
    await pass(400);
    expect(answers).toHaveLength(1);
    answers[0]?.([]);
    await pass(0);
    expect(store.getState().stale).toBe(true);
    await pass(400);
    expect(answers).toHaveLength(2);
    answers[1]?.([]);
    await pass(0);
    expect(store.getState().stale).toBe(false);
  });

  it('forgets the findings with the project', async () => {
    const { window, store, pass } = checkedWindow();
    window.project.getState().newProject(settings);
    await pass(0);
    window.project.getState().close();
    expect(store.getState()).toEqual({ findings: [], stale: false, failed: false });
  });
});

describe('the check worker', () => {
  it('answers a document like the function itself', async () => {
    const { project, index } = openWindow();
    project.getState().newProject(settings);
    const document = project.getState().open?.document.toJSON() as PolicyJson;
    const answers: unknown[] = [];
    const ask = answerChecks((findings) => answers.push(findings));
    ask({ kind: 'library', library: index.library });
    ask({ kind: 'check', document });
    expect(answers).toEqual([await directChecker(index)(document)]);
  });

  it('refuses a document before the library', () => {
    const { project } = openWindow();
    project.getState().newProject(settings);
    const document = project.getState().open?.document.toJSON() as PolicyJson;
    expect(() => answerChecks(() => {})({ kind: 'check', document })).toThrow('library');
  });

  it('says that a check broke, and recovers with the next one', async () => {
    let broken = true;
    const { window, store, pass, change } = checkedWindow(() =>
      broken ? Promise.reject(new Error('broken')) : Promise.resolve([]),
    );
    window.project.getState().newProject(settings);
    await pass(0);
    expect(store.getState()).toEqual({ findings: [], stale: false, failed: true });
    broken = false;
    change();
    await pass(400);
    expect(store.getState().failed).toBe(false);
  });
});
