/**
 * The whole border between window and main process as one table. Preload, handlers and the renderer's bridge are
 * mapped types over it, so a missing handler does not compile; both sides parse every message at run time.
 * The window never sends a path: only a `FileRef` that main issued after a dialog.
 */
import { z } from 'zod';

export const fileRefSchema = z
  .string()
  .regex(/^file-[0-9a-f-]{36}$/)
  .brand<'FileRef'>();
export type FileRef = z.infer<typeof fileRefSchema>;

/** A failure as it crosses the border: a kind, and the facts its words need (names, lines), never document text. */
export const failureSchema = z.strictObject({
  kind: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Failure = z.infer<typeof failureSchema>;

function resultOf<T extends z.ZodType>(value: T) {
  return z.union([
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: failureSchema }),
  ]);
}

/** A project crosses as the bytes of its file: both sides run the one parser of shared/project-file. */
const projectText = z.string().min(1).max(300_000_000);
const openedFile = z.strictObject({ file: fileRefSchema, name: z.string(), text: projectText });
const savedFile = z.strictObject({ file: fileRefSchema, name: z.string() });
const nothing = z.strictObject({});
const cancelled = z.strictObject({ cancelled: z.literal(true) });

export const EXPORT_FORMATS = ['docx', 'html', 'fragment', 'pdf', 'md', 'txt'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const preferencesSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  interfaceLanguage: z.enum(['de', 'en']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const requests = {
  'app.info': {
    input: nothing,
    output: resultOf(z.strictObject({ version: z.string(), platform: z.string() })),
  },
  'preferences.get': { input: nothing, output: resultOf(preferencesSchema) },
  'preferences.set': { input: preferencesSchema, output: resultOf(nothing) },
  'recent.list': {
    input: nothing,
    output: resultOf(
      z.array(
        z.strictObject({ file: fileRefSchema, name: z.string(), folder: z.string(), opened: z.string() }),
      ),
    ),
  },
  'recent.forget': { input: z.strictObject({ file: fileRefSchema }), output: resultOf(nothing) },
  /** Shows the open dialog, or opens a file main already knows (a recent project, one given on the command line). */
  'project.open': {
    input: z.strictObject({ file: fileRefSchema.nullable() }),
    output: resultOf(z.union([openedFile, cancelled])),
  },
  /** Saves over `file`; with null (or `as`) a dialog asks for the place, proposing `name`. */
  'project.save': {
    input: z.strictObject({
      file: fileRefSchema.nullable(),
      as: z.boolean(),
      name: z.string().max(255),
      text: projectText,
    }),
    output: resultOf(z.union([savedFile, cancelled])),
  },
  /** Resolves, exports and writes in main; the dialog proposes a name from the title. */
  'export.file': {
    input: z.strictObject({ format: z.enum(EXPORT_FORMATS), text: projectText }),
    output: resultOf(z.union([z.strictObject({ name: z.string(), bytes: z.number() }), cancelled])),
  },
  /** Shows the whole address and opens it in the system's browser or mail program only when agreed to. */
  'link.open': { input: z.strictObject({ href: z.string().max(2000) }), output: resultOf(nothing) },
  /** The window's answer to `app.closeRequested`: close now, or stay. */
  'window.close': { input: z.strictObject({ close: z.boolean() }), output: resultOf(nothing) },
  /** What the window shows, for its title and the close dot: never document text. */
  'window.state': {
    input: z.strictObject({ title: z.string().max(300), unsaved: z.boolean() }),
    output: resultOf(nothing),
  },
} as const;

/** Commands of the application menu that the window carries out. */
export const MENU_COMMANDS = [
  'project.new',
  'project.open',
  'project.save',
  'project.saveAs',
  'project.close',
  'export',
  'edit.undo',
  'edit.redo',
  'view.interview',
  'view.clauses',
  'view.outline',
  'view.check',
  'palette',
  'preferences',
  'about',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export const events = {
  'menu.command': z.strictObject({ command: z.enum(MENU_COMMANDS) }),
  /** The user closes the window while there are unsaved changes; answered by `window.close`. */
  'app.closeRequested': nothing,
  /** A file was handed over by the system (double click, second start). */
  'app.openFile': z.strictObject({ file: fileRefSchema }),
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** What preload exposes as `window.klauselwerk`: one function per request, one subscription per event. */
export type Bridge = {
  request: { [N in RequestName]: (input: RequestInput<N>) => Promise<unknown> };
  on: { [N in EventName]: (listener: (payload: unknown) => void) => () => void };
};

/** What main implements: one handler per request. */
export type Handlers<Context> = {
  [N in RequestName]: (
    input: z.output<(typeof requests)[N]['input']>,
    context: Context,
  ) => Promise<RequestOutput<N>>;
};
