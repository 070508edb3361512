/**
 * What the main process tells the window and the other way round: menu commands, closing, files handed over, title.
 */
import { useEffect } from 'react';
import { isUnsaved } from '../stores/project-store';
import { settingsOf } from '../stores/selectors';
import { useStores, type Stores } from '../stores/stores-context';
import { commandById, isAvailable } from './commands';

/** Title of the project for window and status: file name, else the policy's title. */
export function projectTitle({ project }: Pick<Stores, 'project'>): string {
  const state = project.getState();
  if (state.open === null) return '';
  return state.open.name?.replace(/\.klw$/i, '') ?? settingsOf(state)?.title ?? '';
}

/** Follows the events of the main process while mounted. */
export function useWindowEvents(): void {
  const stores = useStores();
  useEffect(() => {
    const { platform, actions } = stores;
    const stops = [
      platform.on('menu.command', ({ command }) => {
        const found = commandById(command);
        if (isAvailable(found, stores)) found.run(stores);
      }),
      platform.on('app.closeRequested', () => actions.closeWindow()),
      platform.on('app.openFile', ({ file }) => actions.open(file)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [stores]);
  useEffect(() => reportState(stores), [stores]);
}

/** Tells the main process the title and whether there are unsaved changes, whenever either changes. */
function reportState(stores: Stores): () => void {
  let last = '';
  const report = () => {
    const state = {
      title: projectTitle(stores).slice(0, 300),
      unsaved: isUnsaved(stores.project.getState().open),
    };
    const now = JSON.stringify(state);
    if (now === last) return;
    last = now;
    void stores.platform.request('window.state', state);
  };
  report();
  return stores.project.subscribe(report);
}
