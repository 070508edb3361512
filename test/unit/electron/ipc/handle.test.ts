import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../../electron/ipc/handle';
import { answer, handleRequests, traceOf } from '../../../../electron/ipc/handle';
import { requests } from '../../../../shared/ipc/contract';
import { channelOf, EVENT_NAMES, REQUEST_NAMES } from '../../../../shared/ipc/names';
import { events } from '../../../../shared/ipc/contract';
import type { Handlers } from '../../../../shared/ipc/contract';
import { ok } from '../../../../shared/model/result';

const caller = {} as Caller;
type Context = { version: string };

function door(overrides: Partial<Handlers<Context>> = {}, isTrusted = true) {
  const lines: string[] = [];
  const refuse = () => Promise.reject(new Error('not part of this test'));
  const handlers = {
    ...Object.fromEntries(REQUEST_NAMES.map((name) => [name, refuse])),
    'app.info': async (_input: unknown, { version }: Context) => ok({ version, platform: 'linux' }),
    ...overrides,
  } as Handlers<Context>;
  return {
    lines,
    handlers,
    context: { version: '1.2.3' },
    isTrusted: () => isTrusted,
    log: (line: string) => void lines.push(line),
  };
}

describe('handle', () => {
  it('answers a good request with the handler’s result', async () => {
    expect(await answer(door(), 'app.info', caller, {})).toEqual(ok({ version: '1.2.3', platform: 'linux' }));
  });

  it('refuses a foreign caller before it looks at anything', async () => {
    const closed = door({}, false);
    expect(await answer(closed, 'app.info', caller, {})).toEqual({
      ok: false,
      error: { kind: 'notAllowed', facts: { request: 'app.info' } },
    });
    expect(closed.lines).toEqual(['request app.info: refused a foreign caller']);
  });

  it.each([
    ['a wrong type', 'link.open', { href: 5 }, '/href', 'invalid_type'],
    ['an unknown field', 'app.info', { surprise: 1 }, '/', 'unrecognized_keys'],
    ['no object at all', 'window.state', null, '/', 'invalid_type'],
    ['a path instead of a handle', 'project.open', { file: '/etc/passwd' }, '/file', 'invalid_format'],
    ['an unknown export format', 'export.file', { format: 'exe', text: 'x' }, '/format', 'invalid_value'],
  ] as const)('names %s as a bad request with its place', async (_case, name, input, where, code) => {
    const result = await answer(door(), name, caller, input);
    expect(result).toEqual({
      ok: false,
      error: { kind: 'badRequest', facts: { request: name, where, code } },
    });
  });

  it('turns a throw into a bug and keeps document text out of the log', async () => {
    const broken = door({ 'app.info': () => Promise.reject(new TypeError('Herr Geheim wohnt in')) });
    expect(await answer(broken, 'app.info', caller, {})).toEqual({
      ok: false,
      error: { kind: 'bug', facts: { request: 'app.info' } },
    });
    expect(broken.lines).toHaveLength(1);
    expect(broken.lines[0]).toMatch(/^request app\.info: TypeError/);
    expect(broken.lines[0]).not.toContain('Geheim');
  });

  it('turns an answer against the contract into a bug', async () => {
    const wrong = door({ 'app.info': async () => ok({ version: 1, platform: 'x' }) as never });
    expect(await answer(wrong, 'app.info', caller, {})).toMatchObject({ ok: false, error: { kind: 'bug' } });
  });

  it('hands an expected failure through with its facts', async () => {
    const failing = door({
      'app.info': async () => ({ ok: false, error: { kind: 'notJson', facts: { line: 3 } } }),
    });
    expect(await answer(failing, 'app.info', caller, {})).toEqual({
      ok: false,
      error: { kind: 'notJson', facts: { line: 3 } },
    });
  });

  it('registers exactly one channel for every request of the contract', () => {
    const channels: string[] = [];
    handleRequests({ ...door(), ipc: { handle: (channel) => void channels.push(channel) } });
    expect(channels.toSorted()).toEqual(
      Object.keys(requests)
        .map((name) => `klauselwerk:${name}`)
        .toSorted(),
    );
  });

  it('lists the same names for the preload as the contract has', () => {
    expect([...REQUEST_NAMES].toSorted()).toEqual(Object.keys(requests).toSorted());
    expect([...EVENT_NAMES].toSorted()).toEqual(Object.keys(events).toSorted());
    expect(channelOf('menu.command')).toBe('klauselwerk:menu.command');
  });

  it('shortens a trace to names of functions and files', () => {
    const error = new RangeError('text of a document');
    error.stack =
      'RangeError: text of a document\n    at save (/home/anna/geheim/main.js:10:5)\n    at file:///C:/x/y.js:1:2';
    expect(traceOf(error)).toBe('RangeError at save main.js:10:5 at y.js:1:2');
    expect(traceOf('text')).toBe('thrown string');
  });
});
