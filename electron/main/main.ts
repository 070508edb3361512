/**
 * Entry of the program. What must be closed before Electron is ready is closed here, at the top and in this order;
 * then the words it was started with decide: a command of the command line, or the window.
 */
import { app, protocol } from 'electron';
import { isCommand } from '../cli/command-names';
import { APP_SCHEME_PRIVILEGES } from '../security/app-scheme';
import { lockAllNavigation } from '../security/navigation';
import { silenceSession, silenceSwitches } from '../security/network-silence';
import { ownArguments, readStart } from './arguments';
import { runAsCommand } from './command-line';
import { surviveBugs } from './log';
import { startShell } from './shell';

app.setName('Klauselwerk');
protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);
silenceSwitches(app.commandLine);
// A test machine may run as root, where Chromium has no sandbox; everywhere else every page has one.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
lockAllNavigation(app);
app.on('session-created', (session) => void silenceSession(session));

const start = readStart(ownArguments(process.argv, app.isPackaged, isCommand), isCommand, process.cwd());
if (start.kind === 'command') {
  void runAsCommand(start.argv);
} else {
  surviveBugs();
  startShell(start.file);
}
