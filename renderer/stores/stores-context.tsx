/**
 * Hands the stores to the components. Made once in the composition root; there is no global store.
 */
import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { LibraryIndex } from '../../shared/library/library-index';
import type { Platform } from '../platform/bridge';
import type { FindingsState, FindingsStore } from './findings-store';
import type { ProjectActions } from './project-actions';
import type { ProjectState, ProjectStore } from './project-store';
import type { SessionState, SessionStore } from './session-store';

export type Stores = {
  project: ProjectStore;
  session: SessionStore;
  findings: FindingsStore;
  actions: ProjectActions;
  index: LibraryIndex;
  platform: Platform;
};

const StoresContext = createContext<Stores | null>(null);

/** Provides the stores to everything below. */
export function StoresProvider({ stores, children }: { stores: Stores; children: ReactNode }) {
  return <StoresContext value={stores}>{children}</StoresContext>;
}

/** All stores, for actions. Reading state goes through `useProject`, `useSession`, `useFindings`. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error('StoresProvider is missing');
  return stores;
}

/** Subscribes to a part of the project state. Selectors must be cheap: they run after every key. */
export function useProject<T>(selector: (state: ProjectState) => T): T {
  return useStore(useStores().project, selector);
}

/** Subscribes to a part of what the window shows. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(useStores().session, selector);
}

/** Subscribes to the findings of the last check. */
export function useFindings<T>(selector: (state: FindingsState) => T): T {
  return useStore(useStores().findings, selector);
}

/** The indexed clause library. */
export function useLibraryIndex(): LibraryIndex {
  return useStores().index;
}
