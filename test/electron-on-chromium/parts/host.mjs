/**
 * What the entry point knows and the parts need: the app's folder and manifest, its arguments, the mode, and the list
 * of recorded calls (things that Electron would do to the desktop or the network stack and the stand-in only notes).
 */
export const host = {
  appPath: process.cwd(),
  manifest: { name: 'Electron', version: '0.0.0' },
  args: [],
  /** true: tests; false: an app window that somebody looks at. */
  headless: true,
  /** true: a test holds the other end of the process channel. */
  controlled: false,
  calls: [],
  /** Set by chromium.mjs once a debugging port for tests is open. */
  debuggingAddress: undefined,
};

export function record(name, ...args) {
  host.calls.push({ name, args });
}
