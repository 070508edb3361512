/**
 * Runs the check beside the window's own thread: on a policy of 120,000 words it takes half a second, and typing goes
 * on meanwhile. Same pure function, same result; only its place differs.
 */
import type { PolicyJson } from '../../shared/document/document-json';
import type { Finding } from '../../shared/check/finding';
import { checkPolicy } from '../../shared/check/check-policy';
import { indexLibrary, type LibraryIndex } from '../../shared/library/library-index';
import type { ClauseLibrary } from '../../shared/library/library';

/** Findings of a document. One call at a time. */
export type Checker = (document: PolicyJson) => Promise<readonly Finding[]>;

/** From the window to the worker: the library once, then documents. */
export type CheckRequest =
  { kind: 'library'; library: ClauseLibrary } | { kind: 'check'; document: PolicyJson };

/** Checks on the calling thread. */
export function directChecker(index: LibraryIndex): Checker {
  return (document) => Promise.resolve(checkPolicy(document, index));
}

/** Answers the requests of a window; the body of the worker, kept here to be tested without one. */
export function answerChecks(
  answer: (findings: readonly Finding[]) => void,
): (request: CheckRequest) => void {
  let index: LibraryIndex | null = null;
  return (request) => {
    if (request.kind === 'library') index = indexLibrary(request.library);
    else if (index === null) throw new Error('the library must come before the first document');
    else answer(checkPolicy(request.document, index));
  };
}

/** Checks in a worker, made at the first check. A worker that breaks is replaced by the calling thread. */
export function workerChecker(index: LibraryIndex): Checker {
  let worker: Worker | null = null;
  let check: Checker = (document) => {
    worker ??= startWorker(index);
    return askWorker(worker, document).catch(() => {
      worker?.terminate();
      check = directChecker(index);
      return check(document);
    });
  };
  return (document) => check(document);
}

function startWorker(index: LibraryIndex): Worker {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  worker.postMessage({ kind: 'library', library: index.library } satisfies CheckRequest);
  return worker;
}

function askWorker(worker: Worker, document: PolicyJson): Promise<readonly Finding[]> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly Finding[]>) => resolve(data);
    worker.onerror = () => reject(new Error('the check worker broke'));
    worker.onmessageerror = () => reject(new Error('the check worker answered nonsense'));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage({ kind: 'check', document } satisfies CheckRequest);
  });
}
