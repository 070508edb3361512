/**
 * One clause of the shipped library as the words a reader sees, in any form: for laws over wording.
 */
import { clauseLibrary } from 'virtual:clause-library';
import type { NodeJson } from '../../shared/document/document-json';
import type { ClauseBlock } from '../../shared/library/clause-body';
import { meaningOf } from '../../shared/library/arguments';
import { indexLibrary } from '../../shared/library/library-index';
import { basisKindOf } from '../../shared/library/services';
import { argumentsOf, forEachBlock, inlinesBelow } from '../../shared/library/walk-body';
import { variableText, type VariableContext } from '../../shared/library/variables';
import type { Answers } from '../../shared/model/answers';
import {
  ADDRESS_FORMS,
  GENDER_STYLES,
  HEADING_STYLES,
  SELF_REFERENCES,
  type Jurisdiction,
  type Settings,
} from '../../shared/model/settings';
import { handEntry } from '../../shared/render/clause-status';
import { entryScope, renderBlocks } from '../../shared/render/render-blocks';
import { planContext, renderEntry, type PlanContext } from '../../shared/render/render-policy';
import { atomsOf } from '../../shared/rules/explain-condition';
import { selectClauses } from '../../shared/select/select-clauses';
import { settings } from '../helpers/doc-builders';

export const index = indexLibrary(clauseLibrary);

export const base: Settings = settings({ jurisdictions: ['AT'] });

/** Every set of countries a policy can be written for, main one first. */
export const COUNTRY_SETS: readonly Jurisdiction[][] = [
  ['DE'],
  ['AT'],
  ['CH'],
  ['DE', 'AT'],
  ['AT', 'CH'],
  ['CH', 'DE'],
  ['DE', 'AT', 'CH'],
];

type Form = Pick<Settings, 'addressForm' | 'genderStyle' | 'selfReference' | 'headingStyle'>;

/** Every combination of the settings that change words inside a country set. */
export const FORMS: readonly Form[] = ADDRESS_FORMS.flatMap((addressForm) =>
  GENDER_STYLES.flatMap((genderStyle) =>
    SELF_REFERENCES.flatMap((selfReference) =>
      HEADING_STYLES.map((headingStyle) => ({ addressForm, genderStyle, selfReference, headingStyle })),
    ),
  ),
);

/** The forms in which a clause can differ: a setting that it never reads is tried with one value only. */
export function formsOf(clauseId: string): readonly Form[] {
  const read = new Set(index.clauses.get(clauseId)!.body.flatMap((block) => settingsOf(block)));
  const unread = FORM_SETTINGS.filter((setting) => !read.has(setting));
  return FORMS.filter((form) => unread.every((setting) => form[setting] === FORMS[0]![setting]));
}

export type Block = { type: string; inItem: boolean; inCell: boolean; words: string };

/** A policy state in which clauses are rendered one by one, and the plan round them that references need. */
export type Rendering = { context: VariableContext; around: PlanContext; known: Map<string, Block[]> };

export function rendering(settings: Partial<Settings>, answers: Answers): Rendering {
  const context = { settings: { ...base, ...settings }, answers, index };
  return { context, around: planContext(selectClauses(context)), known: new Map() };
}

/** The same state in another form of address or style, which changes words, not the plan. */
export function inForm({ context, around, known }: Rendering, form: Partial<Settings>): Rendering {
  return { context: { ...context, settings: { ...context.settings, ...form } }, around, known };
}

const FORM_SETTINGS = ['addressForm', 'genderStyle', 'selfReference', 'headingStyle'] as const;
const settingsByBlock = new WeakMap<ClauseBlock, readonly (typeof FORM_SETTINGS)[number][]>();

/** The settings of form that a part of a body reads. */
function settingsOf(block: ClauseBlock): readonly (typeof FORM_SETTINGS)[number][] {
  const known = settingsByBlock.get(block);
  if (known !== undefined) return known;
  let readsAll = false;
  forEachBlock([block], (inner) => {
    if (inner.kind === 'overview') readsAll = true;
    if (inner.kind === 'when' && atomsOf(inner.condition).some(({ atom }) => 'setting' in atom))
      readsAll = true;
  });
  const read = new Set<string>(
    argumentsOf(inlinesBelow([block])).flatMap((name) => {
      const meaning = meaningOf(name, index);
      return meaning?.kind === 'setting' ? [meaning.setting] : [];
    }),
  );
  const settings = readsAll ? FORM_SETTINGS : FORM_SETTINGS.filter((setting) => read.has(setting));
  settingsByBlock.set(block, settings);
  return settings;
}

function wordsOf(block: NodeJson, context: VariableContext): string {
  return (block.content ?? [])
    .map((node) => {
      if (node.type === 'text') return node.text ?? '';
      if (node.type === 'crossReference') return 'Abschnitt 7';
      if (node.type !== 'placeholder') return '\n';
      const value = variableText(String(node.attrs?.['variable']), context);
      return value.kind === 'text' ? value.text : `[${value.label}]`;
    })
    .join('');
}

/** The text blocks below, in order. */
function textBlocks(nodes: readonly NodeJson[], parent: string, context: VariableContext): Block[] {
  return nodes.flatMap((node) =>
    node.type === 'paragraph' || node.type === 'heading'
      ? {
          type: node.type,
          inItem: parent === 'listItem',
          inCell: /^table(Cell|Header)$/.test(parent),
          words: wordsOf(node, context),
        }
      : textBlocks(node.content ?? [], node.type, context),
  );
}

/** Services a clause is written for; `[null]` for one that is not written per service. */
export function servicesOf(clauseId: string): (string | null)[] {
  const each = index.clauses.get(clauseId)?.each;
  if (each === undefined || 'group' in each) return [null];
  if ('service' in each) return each.service;
  return index.library.providers
    .filter(({ category }) => category === each.serviceCategory)
    .map(({ id }) => id);
}

const shapesByClause = new Map<string, (string | null)[]>();

/**
 * One service for each way in which facts can change the shape of a clause: role, transfer, consent, basis, and which
 * facts are missing. Others differ from it in names only.
 */
export function serviceShapesOf(clauseId: string): (string | null)[] {
  const known = shapesByClause.get(clauseId);
  if (known !== undefined) return known;
  const shapes = new Map<string, string | null>();
  for (const service of servicesOf(clauseId)) {
    const provider = service === null ? undefined : index.providers.get(service);
    const shape =
      provider === undefined
        ? ''
        : [
            provider.role,
            index.transferOf(provider),
            provider.consent,
            basisKindOf(provider.id, {}, index),
            ...[provider.country, provider.privacyUrl, provider.storagePeriod].map(Boolean),
            ...[provider.thirdCountries, provider.dataCategories, provider.purposes].map(
              ({ length }) => length > 0,
            ),
          ].join(' ');
    if (!shapes.has(shape)) shapes.set(shape, service);
  }
  shapesByClause.set(clauseId, [...shapes.values()]);
  return [...shapes.values()];
}

/** Text blocks of a clause for one service; nothing when `seen` holds the same form already. */
export function blocksOf(
  clauseId: string,
  service: string | null,
  rendered: Rendering,
  seen = new Set<string>(),
): Block[] {
  // Parts of a body are written one by one, so a part that a form leaves alone is rendered once.
  const parts = index.clauses.get(clauseId)!.body.map((block, position) => {
    const values = settingsOf(block).map((setting) => rendered.context.settings[setting]);
    return { block, key: `${clauseId} ${service} ${position} ${values.join(' ')}` };
  });
  const form = parts.map(({ key }) => key).join('|');
  if (seen.has(form)) return [];
  seen.add(form);
  return parts.flatMap(({ block, key }) => {
    const known = rendered.known.get(key) ?? partOf(clauseId, service, block, rendered);
    rendered.known.set(key, known);
    return known;
  });
}

function partOf(clauseId: string, service: string | null, block: ClauseBlock, rendered: Rendering): Block[] {
  const entry = handEntry(index.clauses.get(clauseId)!, `${clauseId}--${service ?? ''}`, service);
  const scope = entryScope(entry, { ...rendered.context, ...rendered.around });
  return textBlocks(renderBlocks([block], scope), 'clause', rendered.context);
}

/** What a clause renders to. */
export function contentOf(clauseId: string, service: string | null, rendered: Rendering): NodeJson[] {
  const entry = handEntry(index.clauses.get(clauseId)!, `${clauseId}--${service ?? ''}`, service);
  return renderEntry(entry, rendered.context, rendered.around);
}

/** Blocks of a clause for these services, or one of each shape. */
export function allBlocksOf(
  clauseId: string,
  rendered: Rendering,
  services: readonly (string | null)[] = serviceShapesOf(clauseId),
  seen?: Set<string>,
): Block[] {
  return services.flatMap((service) => blocksOf(clauseId, service, rendered, seen));
}
