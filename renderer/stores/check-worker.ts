/** The worker that checks documents; see checker.ts. Only the window that made it can talk to it. */
import { answerChecks, type CheckRequest } from './checker';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the window that made the worker is the only one
const answer = answerChecks((findings) => self.postMessage(findings));
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => answer(data));
