/** The shipped clause library, compiled by build/library-plugin.ts. */
declare module 'virtual:clause-library' {
  // An ambient module cannot import by relative name; only an import type can.
  // oxlint-disable-next-line typescript/consistent-type-imports
  export const clauseLibrary: import('../shared/library/library').ClauseLibrary;
}
