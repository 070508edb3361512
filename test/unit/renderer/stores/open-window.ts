/** The stores of a window over a memory bridge and a small library, for the tests beside it. */
import { createPlatform } from '../../../../renderer/platform/bridge';
import { createProjectActions } from '../../../../renderer/stores/project-actions';
import { createProjectStore } from '../../../../renderer/stores/project-store';
import { createSessionStore } from '../../../../renderer/stores/session-store';
import { clauseFile, libraryOf, settings } from '../../../helpers/library-files';
import { createMemoryBridge } from '../../../helpers/memory-bridge';

export { settings };

/** Everything a store test needs; ids count up. */
export function openWindow() {
  const bridge = createMemoryBridge();
  const platform = createPlatform(bridge);
  const index = libraryOf(
    clauseFile('controller', '## Verantwortlicher\n\nVerantwortlich ist {controller_name}.'),
  );
  let ids = 0;
  const project = createProjectStore({
    platform,
    index,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    version: () => '1.2.3',
  });
  const session = createSessionStore();
  const actions = createProjectActions({ project, session, platform });
  return { bridge, platform, index, project, session, actions };
}
