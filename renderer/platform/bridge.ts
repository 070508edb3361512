/**
 * The one place that touches `window.klauselwerk`. Every output and every event is parsed by the contract, so nothing
 * of foreign shape enters the stores; a call that breaks or answers nonsense is the failure `bridgeBroken`.
 */
import {
  events,
  requests,
  type Bridge,
  type EventName,
  type EventPayload,
  type Failure,
  type RequestInput,
  type RequestName,
  type RequestOutput,
} from '../../shared/ipc/contract';

declare global {
  interface Window {
    readonly klauselwerk?: Bridge;
  }
}

/** What the value of a request's success is. */
export type RequestValue<N extends RequestName> = Extract<RequestOutput<N>, { ok: true }>['value'];
export type RequestResult<N extends RequestName> =
  { ok: true; value: RequestValue<N> } | { ok: false; error: Failure };

/** The border as the window's code sees it: typed results, never an exception. */
export type Platform = {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestResult<N>>;
  /** Listens to an event of the main process; gives back the function that stops listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
};

function broken(name: string): { ok: false; error: Failure } {
  return { ok: false, error: { kind: 'bridgeBroken', facts: { request: name } } };
}

/** Wraps the bridge that preload exposed: parses each answer, drops events of foreign shape. */
export function createPlatform(bridge: Bridge): Platform {
  return {
    async request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestResult<N>> {
      try {
        const answer = await bridge.request[name](input);
        const parsed = requests[name].output.safeParse(answer);
        return parsed.success ? parsed.data : broken(name);
      } catch {
        return broken(name);
      }
    },
    on(name, listener) {
      return bridge.on[name]((payload) => {
        const parsed = events[name].safeParse(payload);
        if (parsed.success) listener(parsed.data as EventPayload<typeof name>);
      });
    },
  };
}

/** The bridge of this window, or null outside the app (the window then says so instead of pretending to work). */
export function windowBridge(): Bridge | null {
  return window.klauselwerk ?? null;
}
