/**
 * Nothing leaves the machine: the program sends no packet (reliability-security §4). Switches close what Chromium does
 * by itself, every session refuses what a page could ask for. Deny by default; each line says what it closes.
 */
import type { App, Session } from 'electron';

/** Command-line switches of Chromium; they must be set before `ready`. */
export const SILENT_SWITCHES: readonly { name: string; value?: string; closes: string }[] = [
  {
    name: 'host-resolver-rules',
    value: 'MAP * ~NOTFOUND',
    closes: 'every name look-up, also preconnect and STUN',
  },
  { name: 'disable-background-networking', closes: 'field trials, safe browsing, network time' },
  { name: 'disable-component-update', closes: 'update checks of browser components' },
  { name: 'disable-domain-reliability', closes: 'error reports to site owners' },
  { name: 'disable-sync', closes: 'account synchronisation' },
  { name: 'dns-prefetch-disable', closes: 'look-ups of linked hosts' },
  { name: 'no-pings', closes: 'auditing pings of links' },
  { name: 'disable-quic', closes: 'HTTP/3 over UDP' },
  { name: 'proxy-server', value: '127.0.0.1:9', closes: 'direct connections: the proxy is a dead socket' },
  {
    name: 'proxy-bypass-list',
    value: '<-loopback>',
    closes: 'the exception Chromium makes for this machine',
  },
  { name: 'force-webrtc-ip-handling-policy', value: 'disable_non_proxied_udp', closes: 'UDP of WebRTC' },
  {
    name: 'disable-features',
    value: 'WebRtcHideLocalIpsWithMdns,MediaRouter',
    closes: 'mDNS on the local network',
  },
];

/** Schemes that a session answers itself, with a refusal, so that no network code runs for them. */
export const REFUSED_SCHEMES = ['http', 'https', 'ws', 'wss', 'ftp', 'file'] as const;

/** Requests that stay inside the process: our files, data in the page, the developer tools. */
const INNER_SCHEMES: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Whether a request stays inside the process. An address that cannot be read does not. */
export function staysInside(address: string): boolean {
  try {
    return INNER_SCHEMES.has(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** Sets all switches. Call before `ready`. */
export function silenceSwitches(commandLine: App['commandLine']): void {
  for (const { name, value } of SILENT_SWITCHES) commandLine.appendSwitch(name, value);
}

/** Name look-ups that ignore the switches: DNS over HTTPS. Call once the app is ready. */
export function silenceResolver(app: App): void {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
}

const silenced = new WeakMap<Session, Promise<void>>();

/**
 * Closes a session for good: foreign schemes, requests, proxies, downloads, spelling dictionaries, permissions, devices.
 * Safe to call twice; resolves when the proxy is set.
 */
export function silenceSession(session: Session): Promise<void> {
  const known = silenced.get(session);
  if (known !== undefined) return known;
  const done = closeSession(session);
  silenced.set(session, done);
  return done;
}

async function closeSession(session: Session): Promise<void> {
  for (const scheme of REFUSED_SCHEMES) {
    session.protocol.handle(scheme, () => new Response('', { status: 403 }));
  }
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url) }));
  // Dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  refusePermissions(session);
  session.enableNetworkEmulation({ offline: true });
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: '127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}

/** The one permission a page gets: copying to the clipboard on the user's own key press. */
export const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(ALLOWED_PERMISSIONS.has(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  // USB, HID, serial: no device is ever offered.
  session.setDevicePermissionHandler(() => false);
  // Screen sharing.
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
