/** Module hook (node:module `register`): the bare name `electron` becomes the stand-in. */
const STAND_IN = new URL('./electron.mjs', import.meta.url).href;

export async function resolve(specifier, context, next) {
  if (specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common') {
    return { url: STAND_IN, shortCircuit: true };
  }
  return next(specifier, context);
}
