/**
 * `nativeTheme`: the colour scheme is emulated in every page. Without a choice of the app ('system') Chromium's own
 * setting stands, and `shouldUseDarkColors` says light, since a stand-in cannot ask the desktop.
 */
import { StrictEmitter, strict } from './strict.mjs';

let source = 'system';
let apply = () => {};

class NativeTheme extends StrictEmitter {
  constructor() {
    super('nativeTheme', ['updated']);
    return strict('nativeTheme', this);
  }

  get themeSource() {
    return source;
  }

  set themeSource(value) {
    if (!['system', 'light', 'dark'].includes(value))
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${value}`);
    if (value === source) return;
    source = value;
    apply(colorScheme());
    this.emit('updated');
  }

  get shouldUseDarkColors() {
    return source === 'dark';
  }

  get shouldUseHighContrastColors() {
    return false;
  }

  get shouldUseInvertedColorScheme() {
    return false;
  }

  get prefersReducedTransparency() {
    return false;
  }

  get inForcedColorsMode() {
    return false;
  }
}

export const nativeTheme = new NativeTheme();

/** Parameters of Emulation.setEmulatedMedia for the present choice. */
export function colorScheme() {
  return { features: [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }] };
}

/** `callback(parameters)` whenever the choice changes. */
export function onThemeChange(callback) {
  apply = callback;
}
