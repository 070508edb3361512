/**
 * What a clause's arguments are worth while it is rendered: which branch a select takes, how often a row is
 * repeated, which placeholder stands for an argument.
 */
import { isPeriod, isUnknown, type AnswerValue, type FieldValue, type GroupItem } from '../model/answers';
import { isRepeatable, meaningOf, type ArgumentMeaning } from '../library/arguments';
import { answerOf, askedAnswers } from '../library/asked-answers';
import { basisKindOf, providerOf } from '../library/services';
import { transferOf } from '../library/transfer';
import { variableText, type VariableContext } from '../library/variables';
import type { PlanEntry } from '../select/select-clauses';

export type RenderScope = VariableContext & {
  /** Clause ids that stand in the text, with the instance a reference to them points to. */
  instances: ReadonlyMap<string, string>;
  service: string | null;
  /** The item of a repeatable group, or the value of a list, that is being written. */
  item: { questionId: string; position: number } | null;
  /** Position in a list fact of the service, or in a list field of the item, that is being written. */
  value: number | null;
  /** All that is in the plan, for the overview table. */
  entries: readonly PlanEntry[];
};

function choiceOf(value: AnswerValue | FieldValue | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : 'other';
}

/** The item of a group that is being written, the first one outside of any. */
export function groupItem(scope: RenderScope, questionId: string): GroupItem | undefined {
  const value = answerOf(questionId, scope);
  const item = Array.isArray(value) ? value[scope.item?.position ?? 0] : undefined;
  return typeof item === 'object' ? (item as GroupItem) : undefined;
}

function serviceChoice(scope: RenderScope, field: string): string {
  const { answers, index, service } = scope;
  const provider = service === null ? undefined : providerOf(service, answers, index);
  if (service === null || provider === undefined) return 'other';
  if (field === 'role') return provider.role;
  if (field === 'basis') return basisKindOf(service, answers, index) ?? 'other';
  return field === 'transfer' ? transferOf(provider, scope.index.library) : provider.consent;
}

function settingChoice(
  scope: RenderScope,
  setting: Extract<ArgumentMeaning, { kind: 'setting' }>['setting'],
): string {
  if (setting === 'mainJurisdiction') return scope.settings.jurisdictions[0] ?? 'DE';
  return scope.settings[setting];
}

/** The value a select looks at; `other` when the answer is open. */
export function choiceFor(name: string, scope: RenderScope): string {
  const meaning = meaningOf(name, scope.index);
  if (meaning === null) return 'other';
  switch (meaning.kind) {
    case 'setting':
      return settingChoice(scope, meaning.setting);
    case 'has':
      return scope.instances.has(meaning.clauseId) ? 'yes' : 'no';
    case 'service':
      return serviceChoice(scope, meaning.field);
    case 'answer':
      return choiceOf(askedAnswers(scope)[meaning.question.id]);
    case 'groupField':
      return choiceOf(groupItem(scope, meaning.question.id)?.[meaning.field.id]);
    case 'periodKind': {
      const item =
        meaning.field === null ? undefined : groupItem(scope, meaning.question.id)?.[meaning.field.id];
      const value = meaning.field === null ? answerOf(meaning.question.id, scope) : item;
      return isPeriod(value) && 'criterion' in value ? 'criterion' : 'duration';
    }
    case 'count':
    case 'fixed':
      return 'other';
  }
}

/**
 * Number of values of a list-like answer; an open one counts as one, because it is written once, as a gap. Blank entries
 * count as little as they are shown.
 */
export function countOf(questionId: string, scope: RenderScope): number {
  const value = answerOf(questionId, scope);
  if (value === undefined || isUnknown(value) || !Array.isArray(value)) return 1;
  return value.filter((item) => typeof item !== 'string' || item.trim() !== '').length;
}

/** The number a plural looks at. */
export function numberFor(name: string, scope: RenderScope): number {
  const meaning = meaningOf(name, scope.index);
  return meaning?.kind === 'count' ? countOf(meaning.question.id, scope) : 1;
}

/** Variable path of the placeholder for an argument, or null when the argument stands for no placeholder. */
export function variablePath(name: string, scope: RenderScope): string | null {
  const meaning = meaningOf(name, scope.index);
  return meaning === null ? null : pathOf(meaning, scope);
}

function pathOf(meaning: ArgumentMeaning, scope: RenderScope): string | null {
  switch (meaning.kind) {
    case 'service':
      return withValue(`service.${scope.service ?? 'none'}.${meaning.field}`, meaning, scope);
    case 'answer': {
      const { id } = meaning.question;
      if (scope.item?.questionId === id) return `${id}.${scope.item.position}`;
      return meaning.part === null ? id : `${id}.${meaning.part}`;
    }
    case 'groupField': {
      const path = `${meaning.question.id}.${scope.item?.position ?? 0}.${meaning.field.id}`;
      return meaning.part === null ? withValue(path, meaning, scope) : `${path}.${meaning.part}`;
    }
    case 'fixed':
      return meaning.variable;
    default:
      return null;
  }
}

/** A list item that repeats the values of a fact or field names one of them. */
function withValue(path: string, meaning: ArgumentMeaning, { value }: RenderScope): string {
  return value !== null && isRepeatable(meaning) ? `${path}.${value}` : path;
}

/** Words of an argument now, or null when it is open: for link targets, which are no placeholders. */
export function wordsFor(name: string, scope: RenderScope): string | null {
  const path = variablePath(name, scope);
  if (path === null) return null;
  const value = variableText(path, scope);
  return value.kind === 'text' ? value.text : null;
}
