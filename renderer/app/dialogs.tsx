/** The one open dialog, chosen by the session's union; exhaustive, so a new dialog kind does not compile without it. */
import { ExportDialog } from '../features/export/export-dialog';
import { FailureDialog } from '../features/projects/failure-dialog';
import { NewProjectDialog } from '../features/projects/new-project-dialog';
import { ProjectSettingsDialog } from '../features/projects/project-settings-dialog';
import { UnsavedDialog } from '../features/projects/unsaved-dialog';
import { AboutDialog } from '../features/settings/about-dialog';
import { PreferencesDialog } from '../features/settings/preferences-dialog';
import { useSession } from '../stores/stores-context';
import { ShortcutsDialog } from './shortcuts-dialog';

/** Shows the open dialog. */
export function Dialogs() {
  const dialog = useSession((state) => state.dialog);
  const close = useSession((state) => state.closeDialog);
  switch (dialog.kind) {
    case 'none':
      return null;
    case 'newProject':
      return <NewProjectDialog />;
    case 'projectSettings':
      return <ProjectSettingsDialog />;
    case 'preferences':
      return <PreferencesDialog />;
    case 'export':
      return <ExportDialog open onClose={close} />;
    case 'unsavedChanges':
      return <UnsavedDialog />;
    case 'failure':
      return <FailureDialog failure={dialog.failure} during={dialog.during} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'about':
      return <AboutDialog />;
  }
}
