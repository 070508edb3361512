/**
 * The names of all requests and events of `contract.ts`, without zod: the sandboxed preload loops over them and must
 * stay free of everything but 'electron'. The two assertions below fail to compile when a name is missing or foreign.
 */
import type { EventName, RequestName } from './contract';

export const REQUEST_NAMES = [
  'app.info',
  'preferences.get',
  'preferences.set',
  'recent.list',
  'recent.forget',
  'project.open',
  'project.save',
  'export.file',
  'link.open',
  'window.close',
  'window.state',
] as const satisfies readonly RequestName[];

export const EVENT_NAMES = [
  'menu.command',
  'app.closeRequested',
  'app.openFile',
] as const satisfies readonly EventName[];

/** `true` only when the list names every member of the union. */
type Covers<All, Listed> = [Exclude<All, Listed>] extends [never] ? true : Exclude<All, Listed>;
const everyRequestNamed: Covers<RequestName, (typeof REQUEST_NAMES)[number]> = true;
const everyEventNamed: Covers<EventName, (typeof EVENT_NAMES)[number]> = true;
void [everyRequestNamed, everyEventNamed];

/** The IPC channel of a request or event: one prefix, so that nothing else can be mistaken for ours. */
export function channelOf(name: RequestName | EventName): string {
  return `klauselwerk:${name}`;
}
