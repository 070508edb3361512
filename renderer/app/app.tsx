/**
 * The window: start screen or workspace, the dialogs above them, shortcuts and events of the main process.
 */
import { useMemo } from 'react';
import { StartScreen } from '../features/projects/start-screen';
import { MessagesProvider, useTranslate } from '../i18n/messages';
import { StoresProvider, useProject, useSession, type Stores } from '../stores/stores-context';
import { KeyNamesContext } from '../ui/kbd';
import { TooltipProvider } from '../ui/tooltip';
import { CommandPalette } from './command-palette';
import { Dialogs } from './dialogs';
import { ErrorBoundary } from './error-boundary';
import { useShortcuts } from './shortcuts';
import { useTheme } from './theme';
import { useWindowEvents } from './window-events';
import { TroubleNotice } from './trouble-notice';
import { Workspace } from './workspace';

/** The whole application over its stores. */
export function App({ stores }: { stores: Stores }) {
  return (
    <StoresProvider stores={stores}>
      <WithLanguage />
    </StoresProvider>
  );
}

function WithLanguage() {
  const language = useSession((state) => state.preferences.interfaceLanguage);
  return (
    <MessagesProvider language={language}>
      <ErrorBoundary>
        <Window />
      </ErrorBoundary>
    </MessagesProvider>
  );
}

function Window() {
  const t = useTranslate();
  const projectId = useProject((state) => state.open?.projectId ?? null);
  useTheme();
  useShortcuts();
  useWindowEvents();
  const keyNames = useMemo(() => ({ Mod: t('key.mod'), Shift: t('key.shift'), Alt: t('key.alt') }), [t]);
  return (
    <KeyNamesContext value={keyNames}>
      <TooltipProvider>
        {projectId === null ? <StartScreen /> : <Workspace key={projectId} />}
        <Dialogs />
        <CommandPalette />
        <TroubleNotice />
      </TooltipProvider>
    </KeyNamesContext>
  );
}
