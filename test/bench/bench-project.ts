/**
 * A project of a wanted number of words for the benches of file and window: the shipped sample as the library renders
 * it, followed by clauses of another library: a policy consists of clauses, and answers leave foreign ones alone.
 */
import { readFileSync } from 'node:fs';
import { clauseLibrary } from 'virtual:clause-library';
import { readAnswers } from '../../electron/operations/read-answers';
import type { NodeJson } from '../../shared/document/document-json';
import { indexLibrary } from '../../shared/library/library-index';
import type { Project } from '../../shared/project-file/project';
import { renderPolicy } from '../../shared/render/render-policy';
import { largePolicy } from './large-policy';

export const benchIndex = indexLibrary(clauseLibrary);

function wordsIn(nodes: readonly NodeJson[]): number {
  return nodes.reduce(
    (sum, node) => sum + (node.text?.split(/\s+/).length ?? 0) + wordsIn(node.content ?? []),
    0,
  );
}

/** A project of about `words` words, at least the sample. */
export function benchProject(words: number): Project {
  const sample = new URL('assets/samples/beispiel-webapp.answers.yaml', `file://${process.cwd()}/`);
  const answers = readAnswers(readFileSync(sample, 'utf8'), benchIndex, '2026-11-21');
  if (!answers.ok) throw new Error(`the sample is not valid: ${answers.error.kind}`);
  const document = renderPolicy({ ...answers.value, index: benchIndex });
  const missing = Math.max(1, words - wordsIn(document.content));
  const target = document.content.find((node) => node.type === 'clause')?.attrs?.['instanceId'];
  const more = largePolicy(missing).content.map((clause) => retarget(clause, String(target)));
  return {
    id: '00000000-0000-4000-8000-000000000000',
    writtenBy: '0.1.0',
    document: { ...document, content: [...document.content, ...more] },
  };
}

/** The added text refers to a clause that is there; a clause's base follows, else it would count as edited by hand. */
function retarget(node: NodeJson, target: string): NodeJson {
  if (node.type === 'crossReference') return { ...node, attrs: { target } };
  if (node.content === undefined) return node;
  const content = node.content.map((child) => retarget(child, target));
  return node.type === 'clause'
    ? { ...node, attrs: { ...node.attrs, base: content }, content }
    : { ...node, content };
}
