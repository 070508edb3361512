import { describe, expect, it } from 'vitest';
import type { MainWindow } from '../../../../electron/main/window';
import { createWindowSlot } from '../../../../electron/main/window-slot';
import type { FileRef } from '../../../../shared/ipc/contract';

function slotWithLog(load: () => Promise<void> = async () => undefined) {
  const log: string[] = [];
  let made = 0;
  const make = () => {
    made += 1;
    const number = made;
    log.push(`make ${number}`);
    return {
      load,
      send: (name: string, payload: object) =>
        void log.push(`${number}: ${name} ${Object.values(payload).join()}`),
      focus: () => void log.push(`${number}: focus`),
    } as unknown as MainWindow;
  };
  const slot = createWindowSlot(
    make,
    (path) => `ref:${path}` as FileRef,
    (line) => void log.push(line),
  );
  return { slot, log, settled: () => new Promise((done) => setTimeout(done, 0)) };
}

describe('window slot', () => {
  it('keeps files that come before the start and hands them over once the page is there', async () => {
    const { slot, log } = slotWithLog();
    slot.openFile('/a.klw');
    slot.bringToFront();
    expect(log).toEqual([]);
    await slot.start();
    await Promise.resolve();
    expect(log).toEqual(['make 1', '1: app.openFile ref:/a.klw']);
  });

  it('makes one window, however many ask while it loads', async () => {
    let finish = () => {};
    const { slot, log, settled } = slotWithLog(() => new Promise<void>((done) => (finish = done)));
    const started = slot.start();
    slot.openFile('/a.klw');
    slot.bringToFront();
    slot.sendCommand('project.new');
    expect(log).toEqual(['make 1']);
    finish();
    await started;
    await settled();
    expect(log).toEqual(['make 1', '1: app.openFile ref:/a.klw', '1: focus', '1: menu.command project.new']);
  });

  it('makes a new window for a menu command after the old one was closed', async () => {
    const { slot, log, settled } = slotWithLog();
    await slot.start();
    slot.closed();
    expect(slot.current()).toBeNull();
    slot.sendCommand('project.open');
    await settled();
    expect(log).toEqual(['make 1', 'make 2', '2: menu.command project.open']);
  });

  it('logs a page that does not load instead of failing unseen', async () => {
    const { slot, log, settled } = slotWithLog(() => Promise.reject(new Error('no')));
    await expect(slot.start()).rejects.toThrow('no');
    slot.bringToFront();
    await settled();
    expect(log.at(-1)).toBe('window: the page did not load');
  });
});
