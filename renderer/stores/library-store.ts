/**
 * The clause library of this window: compiled at build time, indexed once, read-only.
 */
import { clauseLibrary } from 'virtual:clause-library';
import { indexLibrary, type LibraryIndex } from '../../shared/library/library-index';

/** The shipped library, indexed. */
export const libraryIndex: LibraryIndex = indexLibrary(clauseLibrary);
