/**
 * Row at the top: menu, name and state of the project, search, undo and redo, save, export, the panes' switches.
 */
import {
  ChevronDown,
  FileDown,
  Menu as MenuIcon,
  PanelLeft,
  PanelRight,
  Redo2,
  Save,
  Search,
  Undo2,
} from 'lucide-react';
import { useTranslate } from '../i18n/messages';
import { isUnsaved } from '../stores/project-store';
import { settingsOf } from '../stores/selectors';
import { useProject, useSession, useStores } from '../stores/stores-context';
import { Button, IconButton } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu';
import { Tooltip } from '../ui/tooltip';
import { commandById } from './commands';
import './title-row.css';

const MENU: readonly (readonly string[])[] = [
  ['project.new', 'project.open'],
  ['project.save', 'project.saveAs', 'export'],
  ['project.settings', 'project.close'],
  ['preferences', 'shortcuts', 'about'],
];

/** The title row of the workspace. */
export function TitleRow() {
  const t = useTranslate();
  return (
    <header className="title-row">
      <div className="title-row__start">
        <PaneSwitch side="left" />
        <MainMenu />
        <ProjectName />
      </div>
      <SearchButton />
      <div className="title-row__end" role="toolbar" aria-label={t('title.toolbar')}>
        <CommandButton id="edit.undo" icon={Undo2} />
        <CommandButton id="edit.redo" icon={Redo2} />
        <span className="title-row__gap" />
        <SaveButton />
        <ExportButton />
        <PaneSwitch side="right" />
      </div>
    </header>
  );
}

function MainMenu() {
  const t = useTranslate();
  const stores = useStores();
  return (
    <Menu
      trigger={
        <button type="button" className="kw-icon-button" aria-label={t('title.menu')}>
          <MenuIcon size={16} aria-hidden="true" />
        </button>
      }
    >
      {MENU.map((group, position) => (
        <div key={group[0]}>
          {position === 0 ? null : <MenuSeparator />}
          {group.map(commandById).map((command) => (
            <MenuItem
              key={command.id}
              icon={command.icon}
              shortcut={command.shortcut}
              onSelect={() => command.run(stores)}
            >
              {t(command.title)}
            </MenuItem>
          ))}
        </div>
      ))}
    </Menu>
  );
}

function ProjectName() {
  const t = useTranslate();
  const { session } = useStores();
  const title = useProject((state) => settingsOf(state)?.title ?? '');
  const client = useProject((state) => settingsOf(state)?.clientName ?? '');
  const unsaved = useProject((state) => isUnsaved(state.open));
  const fileName = useProject((state) => state.open?.name ?? null);
  return (
    <Tooltip text={t('title.settings')}>
      <button
        type="button"
        className="project-name"
        onClick={() => session.getState().showDialog({ kind: 'projectSettings' })}
      >
        <span className="project-name__title kw-ellipsis">
          {fileName?.replace(/\.klw$/i, '') ?? (client === '' ? title : client)}
        </span>
        {fileName === null ? (
          <span className="project-name__file kw-ellipsis">{t('title.unsavedFile')}</span>
        ) : null}
        {unsaved ? <span className="project-name__dot" role="img" aria-label={t('title.unsaved')} /> : null}
        <ChevronDown size={13} aria-hidden="true" />
      </button>
    </Tooltip>
  );
}

function SearchButton() {
  const t = useTranslate();
  const { session } = useStores();
  return (
    <button type="button" className="search-button" onClick={() => session.getState().setPalette(true)}>
      <Search size={14} aria-hidden="true" />
      <span className="search-button__words">{t('title.search')}</span>
      <Kbd keys="Mod+K" />
    </button>
  );
}

function CommandButton({ id, icon }: { id: string; icon: typeof Undo2 }) {
  const t = useTranslate();
  const stores = useStores();
  const command = commandById(id);
  return (
    <IconButton
      icon={icon}
      label={t(command.title)}
      shortcut={command.shortcut}
      // The field or the text keeps the focus, so that its own undo is the one that runs.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => command.run(stores)}
    />
  );
}

function SaveButton() {
  const t = useTranslate();
  const { actions } = useStores();
  const unsaved = useProject((state) => isUnsaved(state.open));
  const saving = useProject((state) => state.open?.save.kind === 'saving');
  return (
    <Tooltip text={t('command.save')} shortcut="Mod+S">
      <Button icon={Save} disabled={saving || !unsaved} onClick={() => void actions.save()}>
        {t('command.save')}
      </Button>
    </Tooltip>
  );
}

function ExportButton() {
  const t = useTranslate();
  const { actions } = useStores();
  return (
    <Tooltip text={t('command.export')} shortcut="Mod+E">
      <Button variant="primary" icon={FileDown} onClick={actions.startExport}>
        {t('command.exportShort')}
      </Button>
    </Tooltip>
  );
}

function PaneSwitch({ side }: { side: 'left' | 'right' }) {
  const t = useTranslate();
  const { session } = useStores();
  const open = useSession((state) => (side === 'left' ? state.leftOpen : state.rightOpen));
  const { toggleLeft, toggleRight } = session.getState();
  return (
    <IconButton
      icon={side === 'left' ? PanelLeft : PanelRight}
      label={t(side === 'left' ? 'pane.toggleLeft' : 'pane.toggleRight')}
      shortcut={side === 'left' ? 'Mod+Shift+L' : 'Mod+Shift+R'}
      pressed={open}
      onClick={() => (side === 'left' ? toggleLeft() : toggleRight())}
    />
  );
}
