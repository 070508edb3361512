/**
 * Every command of the window as data: the palette, the shortcuts, the title row and the application menu all read
 * this one table, so none can know a command that the others do not.
 */
import {
  CircleChevronDown,
  CircleChevronUp,
  FileDown,
  FilePlus2,
  FolderOpen,
  Info,
  Keyboard,
  ListChecks,
  ListTree,
  LogOut,
  MessageCircleQuestion,
  Monitor,
  Moon,
  PanelLeft,
  PanelRight,
  Puzzle,
  Redo2,
  Save,
  SaveAll,
  Search,
  Settings2,
  SlidersHorizontal,
  SquareDashedMousePointer,
  Sun,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { MenuCommand, Preferences } from '../../shared/ipc/contract';
import { isAnswered } from '../../shared/interview/interview';
import { stepFinding } from '../features/check/walk';
import type { MessageId } from '../i18n/messages';
import { answersOf, topicsOf } from '../stores/selectors';
import type { LeftTab, RightTab } from '../stores/session-store';
import type { Stores } from '../stores/stores-context';
import { focusPane } from './pane-focus';
import { redoAnything, undoAnything } from './undo';

export type CommandGroup = 'project' | 'edit' | 'view' | 'program';

export type Command = {
  id: string;
  title: MessageId;
  group: CommandGroup;
  icon: LucideIcon;
  /** Written like `Mod+Shift+S`. */
  shortcut?: string;
  /** Only with an open project. */
  needsProject: boolean;
  run: (stores: Stores) => void;
};

function setTheme(theme: Preferences['theme']): Command['run'] {
  return ({ session, platform }) => {
    const preferences = { ...session.getState().preferences, theme };
    session.getState().setPreferences(preferences);
    void platform.request('preferences.set', preferences);
  };
}

function showPane(...[side, tab]: ['left', LeftTab] | ['right', RightTab]): Command['run'] {
  return ({ session }) => {
    const { showLeft, showRight } = session.getState();
    if (side === 'left') showLeft(tab);
    else showRight(tab);
    focusPane(side);
  };
}

/** Opens the Leitfaden at the first question, after the present one, that is not answered. */
export function goToNextQuestion({ project, session, index }: Stores): void {
  const state = project.getState();
  const answers = answersOf(state);
  const questions = topicsOf(index)(state).flatMap((topic) => topic.questions);
  const open = questions.filter((question) => !isAnswered(question, answers[question.id]));
  const here = document.activeElement?.closest('[data-question]')?.getAttribute('data-question') ?? null;
  const position = questions.findIndex((question) => question.id === here);
  const next = open.find((question) => questions.indexOf(question) > position) ?? open[0];
  if (next !== undefined) session.getState().goToQuestion(next.id);
}

/** All commands, in the order in which the palette shows them. */
export const COMMANDS: readonly Command[] = [
  {
    id: 'project.new',
    title: 'command.newProject',
    group: 'project',
    icon: FilePlus2,
    shortcut: 'Mod+N',
    needsProject: false,
    run: ({ actions }) => actions.startNew(),
  },
  {
    id: 'project.open',
    title: 'command.openProject',
    group: 'project',
    icon: FolderOpen,
    shortcut: 'Mod+O',
    needsProject: false,
    run: ({ actions }) => actions.open(null),
  },
  {
    id: 'project.save',
    title: 'command.save',
    group: 'project',
    icon: Save,
    shortcut: 'Mod+S',
    needsProject: true,
    run: ({ actions }) => void actions.save(),
  },
  {
    id: 'project.saveAs',
    title: 'command.saveAs',
    group: 'project',
    icon: SaveAll,
    shortcut: 'Mod+Shift+S',
    needsProject: true,
    run: ({ actions }) => void actions.save({ as: true }),
  },
  {
    id: 'export',
    title: 'command.export',
    group: 'project',
    icon: FileDown,
    shortcut: 'Mod+E',
    needsProject: true,
    run: ({ actions }) => actions.startExport(),
  },
  {
    id: 'project.settings',
    title: 'command.projectSettings',
    group: 'project',
    icon: SlidersHorizontal,
    needsProject: true,
    run: ({ session }) => session.getState().showDialog({ kind: 'projectSettings' }),
  },
  {
    id: 'project.close',
    title: 'command.closeProject',
    group: 'project',
    icon: LogOut,
    shortcut: 'Mod+W',
    needsProject: true,
    run: ({ actions }) => actions.leave(),
  },
  {
    id: 'edit.undo',
    title: 'command.undo',
    group: 'edit',
    icon: Undo2,
    shortcut: 'Mod+Z',
    needsProject: true,
    run: ({ project }) => undoAnything(project),
  },
  {
    id: 'edit.redo',
    title: 'command.redo',
    group: 'edit',
    icon: Redo2,
    shortcut: 'Mod+Shift+Z',
    needsProject: true,
    run: ({ project }) => redoAnything(project),
  },
  {
    id: 'question.next',
    title: 'command.nextQuestion',
    group: 'edit',
    icon: ListChecks,
    shortcut: 'Mod+J',
    needsProject: true,
    run: goToNextQuestion,
  },
  {
    id: 'finding.next',
    title: 'command.nextFinding',
    group: 'edit',
    icon: CircleChevronDown,
    shortcut: 'F8',
    needsProject: true,
    run: (stores) => stepFinding(1, stores),
  },
  {
    id: 'finding.previous',
    title: 'command.previousFinding',
    group: 'edit',
    icon: CircleChevronUp,
    shortcut: 'Shift+F8',
    needsProject: true,
    run: (stores) => stepFinding(-1, stores),
  },
  {
    id: 'view.interview',
    title: 'command.showInterview',
    group: 'view',
    icon: MessageCircleQuestion,
    shortcut: 'Mod+1',
    needsProject: true,
    run: showPane('left', 'interview'),
  },
  {
    id: 'view.clauses',
    title: 'command.showClauses',
    group: 'view',
    icon: Puzzle,
    shortcut: 'Mod+2',
    needsProject: true,
    run: showPane('left', 'clauses'),
  },
  {
    id: 'view.outline',
    title: 'command.showOutline',
    group: 'view',
    icon: ListTree,
    shortcut: 'Mod+3',
    needsProject: true,
    run: showPane('left', 'outline'),
  },
  {
    id: 'view.check',
    title: 'command.showCheck',
    group: 'view',
    icon: ListChecks,
    shortcut: 'Mod+4',
    needsProject: true,
    run: showPane('right', 'check'),
  },
  {
    id: 'view.clause',
    title: 'command.showClause',
    group: 'view',
    icon: SquareDashedMousePointer,
    shortcut: 'Mod+5',
    needsProject: true,
    run: showPane('right', 'clause'),
  },
  {
    id: 'view.left',
    title: 'command.toggleLeft',
    group: 'view',
    icon: PanelLeft,
    shortcut: 'Mod+Shift+L',
    needsProject: true,
    run: ({ session }) => session.getState().toggleLeft(),
  },
  {
    id: 'view.right',
    title: 'command.toggleRight',
    group: 'view',
    icon: PanelRight,
    shortcut: 'Mod+Shift+R',
    needsProject: true,
    run: ({ session }) => session.getState().toggleRight(),
  },
  {
    id: 'theme.system',
    title: 'command.themeSystem',
    group: 'view',
    icon: Monitor,
    needsProject: false,
    run: setTheme('system'),
  },
  {
    id: 'theme.light',
    title: 'command.themeLight',
    group: 'view',
    icon: Sun,
    needsProject: false,
    run: setTheme('light'),
  },
  {
    id: 'theme.dark',
    title: 'command.themeDark',
    group: 'view',
    icon: Moon,
    needsProject: false,
    run: setTheme('dark'),
  },
  {
    id: 'palette',
    title: 'command.palette',
    group: 'program',
    icon: Search,
    shortcut: 'Mod+K',
    needsProject: false,
    run: ({ session }) => session.getState().setPalette(!session.getState().paletteOpen),
  },
  {
    id: 'preferences',
    title: 'command.preferences',
    group: 'program',
    icon: Settings2,
    shortcut: 'Mod+,',
    needsProject: false,
    run: ({ session }) => session.getState().showDialog({ kind: 'preferences' }),
  },
  {
    id: 'shortcuts',
    title: 'command.shortcuts',
    group: 'program',
    icon: Keyboard,
    shortcut: 'F1',
    needsProject: false,
    run: ({ session }) => session.getState().showDialog({ kind: 'shortcuts' }),
  },
  {
    id: 'about',
    title: 'command.about',
    group: 'program',
    icon: Info,
    needsProject: false,
    run: ({ session }) => session.getState().showDialog({ kind: 'about' }),
  },
];

const BY_ID = new Map(COMMANDS.map((command) => [command.id, command]));

/** Commands of the application menu carry the same ids; an unknown one does not compile. */
export function commandById(id: MenuCommand | (string & {})): Command {
  const command = BY_ID.get(id);
  if (command === undefined) throw new Error(`unknown command ${id}`);
  return command;
}

/** Can the command be run now? A modal dialog comes first, so nothing runs behind it. */
export function isAvailable(command: Command, { project, session }: Stores): boolean {
  if (session.getState().dialog.kind !== 'none') return false;
  return !command.needsProject || project.getState().open !== null;
}
