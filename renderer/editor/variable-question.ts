/**
 * From a placeholder to the question of the Leitfaden that fills it, for the jump from a chip.
 */
import type { VariableContext } from '../../shared/library/variables';

function questionOfService(serviceId: string, { answers }: VariableContext): string | null {
  for (const [questionId, value] of Object.entries(answers)) {
    if (!Array.isArray(value)) continue;
    if (value.some((item) => typeof item === 'object' && item['id'] === serviceId)) return questionId;
  }
  return null;
}

/**
 * Id of the question behind a variable path; null for variables that no answer fills (norms, title, date).
 * A gap knows its question itself; the longest question id at the start of the path wins.
 */
export function questionOfVariable(variable: string, context: VariableContext): string | null {
  const path = variable.startsWith('gap:') ? variable.slice('gap:'.length) : variable;
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const id = parts.slice(0, length).join('.');
    if (context.index.questions.has(id)) return id;
  }
  if (parts[0] === 'authority') return 'controller.address';
  if (parts[0] === 'service' && parts[1] !== undefined) return questionOfService(parts[1], context);
  return null;
}
