import { describe, expect, it } from 'vitest';
import {
  REFUSED_SCHEMES,
  silenceSession,
  silenceSwitches,
  staysInside,
} from '../../../../electron/security/network-silence';
import { sessionDouble } from '../../../helpers/electron-doubles';

const call = (handler: unknown, ...args: unknown[]) => (handler as (...args: unknown[]) => unknown)(...args);

describe('network silence', () => {
  it('sets the switches that keep Chromium quiet', () => {
    const set = new Map<string, string | undefined>();
    silenceSwitches({ appendSwitch: (name: string, value?: string) => void set.set(name, value) } as never);
    expect(Object.fromEntries(set)).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'proxy-server': '127.0.0.1:9',
      'proxy-bypass-list': '<-loopback>',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
    });
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'dns-prefetch-disable',
      'disable-quic',
    ]) {
      expect(set.has(name), name).toBe(true);
    }
    expect(set.get('disable-features')).toContain('WebRtcHideLocalIpsWithMdns');
  });

  it.each([
    ['app://klauselwerk/index.html', true],
    ['data:text/plain,x', true],
    ['blob:app://klauselwerk/1', true],
    ['devtools://devtools/x.html', true],
    ['http://127.0.0.1/', false],
    ['https://example.org/', false],
    ['ws://example.org/', false],
    ['wss://example.org/', false],
    ['ftp://example.org/', false],
    ['file:///etc/passwd', false],
    ['chrome://settings', false],
    ['not an address', false],
  ])('%s stays inside: %s', (address, inside) => {
    expect(staysInside(address)).toBe(inside);
  });

  it('closes a session on every layer', async () => {
    const { session, schemes, settings, handlers, events } = sessionDouble();
    await silenceSession(session);
    expect([...schemes.keys()]).toEqual([...REFUSED_SCHEMES]);
    for (const answer of schemes.values()) expect(answer().status).toBe(403);
    expect(settings).toEqual({
      spelling: false,
      network: { offline: true },
      proxy: { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' },
    });
    const verdicts: unknown[] = [];
    for (const url of ['https://example.org/', 'app://klauselwerk/index.html']) {
      call(handlers['request'], { url }, (verdict: unknown) => verdicts.push(verdict));
    }
    expect(verdicts).toEqual([{ cancel: true }, { cancel: false }]);
    expect(events.prevents('will-download')).toBe(true);
  });

  it('grants no permission but writing to the clipboard, and no device', async () => {
    const { session, handlers } = sessionDouble();
    await silenceSession(session);
    const granted = (permission: string) => {
      let answer: unknown;
      call(handlers['permissionRequest'], null, permission, (given: unknown) => (answer = given));
      return [answer, call(handlers['permissionCheck'], null, permission, 'app://klauselwerk')];
    };
    expect(granted('clipboard-sanitized-write')).toEqual([true, true]);
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fileSystem',
      'local-fonts',
      'unknown',
    ]) {
      expect(granted(permission), permission).toEqual([false, false]);
    }
    expect(call(handlers['device'])).toBe(false);
    let streams: unknown = 'not answered';
    call(handlers['display'], {}, (given: unknown) => (streams = given));
    expect(streams).toBeNull();
  });

  it('is done once per session, however often it is asked for', async () => {
    const { session, schemes } = sessionDouble();
    const first = silenceSession(session);
    schemes.clear();
    expect(silenceSession(session)).toBe(first);
    await first;
    expect(schemes.size).toBe(0);
  });
});
