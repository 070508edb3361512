/**
 * Composition root of the window: bridge, stores, then the view. Nothing is shown before the preferences are known,
 * so the theme never flashes.
 */
import './app/styles/fonts.css';
import './app/styles/tokens.css';
import './app/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { createMessages } from './i18n/messages';
import { createPlatform, windowBridge } from './platform/bridge';
import { workerChecker } from './stores/checker';
import { createFindingsStore, windowClock } from './stores/findings-store';
import { libraryIndex } from './stores/library-store';
import { createProjectActions } from './stores/project-actions';
import { createProjectStore } from './stores/project-store';
import { createSessionStore } from './stores/session-store';

async function start(root: HTMLElement): Promise<void> {
  const bridge = windowBridge();
  if (bridge === null) {
    root.textContent = createMessages('de').t('app.noBridge');
    return;
  }
  const platform = createPlatform(bridge);
  const [info, preferences] = await Promise.all([
    platform.request('app.info', {}),
    platform.request('preferences.get', {}),
  ]);
  const version = info.ok ? info.value.version : '0';
  const index = libraryIndex;
  const project = createProjectStore({
    platform,
    index,
    newId: () => crypto.randomUUID(),
    version: () => version,
  });
  const session = createSessionStore();
  if (preferences.ok) session.getState().setPreferences(preferences.value);
  const findings = createFindingsStore({ project, check: workerChecker(index), clock: windowClock }).store;
  const actions = createProjectActions({ project, session, platform });
  createRoot(root).render(<App stores={{ project, session, findings, actions, index, platform }} />);
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void start(root);
