import { describe, expect, it } from 'vitest';
import { lockAllNavigation, lockNavigation, REFUSED_MOVES } from '../../../../electron/security/navigation';
import { CLOSED_WEB_PREFERENCES } from '../../../../electron/security/window-preferences';
import { isTrustedCaller } from '../../../../electron/security/trusted-caller';
import { appDouble, contentsDouble } from '../../../helpers/electron-doubles';

describe('navigation', () => {
  it.each(REFUSED_MOVES)('prevents %s', (move) => {
    const { contents, events } = contentsDouble();
    lockNavigation(contents);
    expect(events.prevents(move)).toBe(true);
  });

  it('opens no second window and no UDP of WebRTC', () => {
    const { contents, state } = contentsDouble();
    lockNavigation(contents);
    expect(state.windowOpen?.({ url: 'https://example.org' })).toEqual({ action: 'deny' });
    expect(state.webRtc).toBe('disable_non_proxied_udp');
  });

  it('locks every page that is ever made', () => {
    const { app, events } = appDouble();
    const page = contentsDouble();
    lockAllNavigation(app);
    (events.listeners.get('web-contents-created') as (event: unknown, contents: unknown) => void)(
      {},
      page.contents,
    );
    expect(page.events.prevents('will-navigate')).toBe(true);
  });
});

describe('web preferences', () => {
  it('keep Node, webviews and foreign content out', () => {
    expect(CLOSED_WEB_PREFERENCES).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });
});

describe('trusted caller', () => {
  const { contents } = contentsDouble();
  const frame = (url: string, parent: unknown = null) => ({ url, parent }) as never;
  const own = 'app://klauselwerk/index.html';

  it('is the main frame of our window at our address, and nobody else', () => {
    const other = contentsDouble().contents;
    expect(isTrustedCaller({ sender: contents, senderFrame: frame(own) }, contents)).toBe(true);
    const foreign = [
      isTrustedCaller({ sender: contents, senderFrame: null }, contents),
      isTrustedCaller({ sender: contents, senderFrame: frame(own, {}) }, contents),
      isTrustedCaller({ sender: other, senderFrame: frame(own) }, contents),
      isTrustedCaller({ sender: contents, senderFrame: frame(own) }, null),
      isTrustedCaller({ sender: contents, senderFrame: frame('app://print/1.html') }, contents),
      isTrustedCaller(
        { sender: contents, senderFrame: frame('app://klauselwerk.evil/index.html') },
        contents,
      ),
      isTrustedCaller({ sender: contents, senderFrame: frame('https://klauselwerk/index.html') }, contents),
      isTrustedCaller({ sender: contents, senderFrame: frame('about:blank') }, contents),
    ];
    expect(foreign).toEqual(foreign.map(() => false));
  });
});
