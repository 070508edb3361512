import { describe, expect, it, vi } from 'vitest';
import { createPlatform } from '../../../../renderer/platform/bridge';
import type { Bridge } from '../../../../shared/ipc/contract';
import { createMemoryBridge } from '../../../helpers/memory-bridge';

function answering(answer: () => Promise<unknown>): Bridge {
  return { request: { 'app.info': answer }, on: {} } as unknown as Bridge;
}

describe('the platform', () => {
  it('hands on what the contract allows', async () => {
    const platform = createPlatform(createMemoryBridge());
    expect(await platform.request('preferences.get', {})).toEqual({
      ok: true,
      value: { theme: 'system', interfaceLanguage: 'de' },
    });
  });

  it.each([
    ['a wrong shape', () => Promise.resolve({ ok: true, value: { version: 1 } })],
    ['nothing', () => Promise.resolve(undefined)],
    ['a rejection', () => Promise.reject(new Error('gone'))],
  ])('turns %s into the failure bridgeBroken', async (_name, answer) => {
    expect(await createPlatform(answering(answer)).request('app.info', {})).toEqual({
      ok: false,
      error: { kind: 'bridgeBroken', facts: { request: 'app.info' } },
    });
  });

  it('drops events of foreign shape and stops listening when told so', () => {
    const bridge = createMemoryBridge();
    const heard = vi.fn();
    const stop = createPlatform(bridge).on('menu.command', heard);
    bridge.emit('menu.command', { command: 'format.disk' });
    bridge.emit('menu.command', { command: 'project.save' });
    stop();
    bridge.emit('menu.command', { command: 'project.save' });
    expect(heard.mock.calls).toEqual([[{ command: 'project.save' }]]);
  });
});
