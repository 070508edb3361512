/**
 * Makes a new project out of settings and answers: the same selection and rendering as in the window.
 */
import { randomUUID } from 'node:crypto';
import { version } from '../../package.json';
import type { LibraryIndex } from '../../shared/library/library-index';
import type { Project } from '../../shared/project-file/project';
import { renderPolicy } from '../../shared/render/render-policy';
import type { AnswersFile } from './read-answers';

/** A project with a fresh id. */
export function draftProject({ settings, answers }: AnswersFile, index: LibraryIndex): Project {
  return { id: randomUUID(), writtenBy: version, document: renderPolicy({ settings, answers, index }) };
}
