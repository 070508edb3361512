/**
 * `checkPolicy`: all checks over one policy. A new check is one file and one line in CHECKS.
 */
import type { PolicyJson } from '../document/document-json';
import type { LibraryIndex } from '../library/library-index';
import { resolvePolicy } from '../resolve/resolve-policy';
import { checkClauses } from './check-clauses';
import { checkGaps } from './check-gaps';
import { checkHeadings } from './check-headings';
import { checkQuestions } from './check-questions';
import { checkReferences } from './check-references';
import { duplicateClauses, validNode } from './check-schema';
import { checkServices } from './check-services';
import type { Check, Finding, Severity } from './finding';

export { FINDING_KINDS, type Finding, type FindingKind, type Severity } from './finding';

const CHECKS: readonly Check[] = [
  checkGaps,
  checkReferences,
  checkQuestions,
  checkServices,
  checkClauses,
  checkHeadings,
];
const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * Findings, gravest first, otherwise in the order of the checks and of the text. A document that is not valid gives
 * exactly one finding, since nothing else could be said about it for sure.
 */
export function checkPolicy(document: PolicyJson, index: LibraryIndex): Finding[] {
  const valid = validNode(document);
  if (!valid.ok) return [valid.error];
  const context = { document, index, node: valid.value, resolved: resolvePolicy(document, index) };
  const findings = [...duplicateClauses(document, index), ...CHECKS.flatMap((check) => check(context))];
  return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
