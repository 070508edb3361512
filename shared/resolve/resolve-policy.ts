/**
 * `resolvePolicy`: the one way from the policy document to what leaves the house. Pure: same input, same output.
 * Two passes: the outline (numbers, ids, titles), then the text that refers to it.
 */
import type { NodeJson, PolicyJson } from '../document/document-json';
import type { LibraryIndex } from '../library/library-index';
import { dateText } from '../library/value-text';
import { variableText, wordContextOf, type VariableValue } from '../library/variables';
import type { Jurisdiction } from '../model/settings';
import { cleanText } from './clean-text';
import { outlineOf } from './outline';
import { policyWords } from './policy-words';
import { resolveBlocks, type BlockContext } from './resolve-blocks';
import { inlineTitle, resolveInlines, type InlineContext } from './resolve-inlines';
import type { ResolvedDocument, ResolvedGap, ResolvedSection } from './resolved-document';

const LANGUAGE_TAGS = { DE: 'de-DE', AT: 'de-AT', CH: 'de-CH' } as const satisfies Record<
  Jurisdiction,
  string
>;

/** Looks a variable up once, however often it stands in the text. */
function rememberedValues(document: PolicyJson, index: LibraryIndex): (variable: string) => VariableValue {
  const known = new Map<string, VariableValue>();
  const context = { ...document.attrs, index };
  return (variable) => {
    let value = known.get(variable);
    if (value === undefined) {
      value = variableText(variable, context);
      known.set(variable, value);
    }
    return value;
  };
}

/** "logs-server--stripe" or "logs-server" as the clause's name in the library, else the id itself. */
function clauseTitle(instanceId: string, index: LibraryIndex): string {
  const clauseId = instanceId.split('--')[0] ?? instanceId;
  return index.clauses.get(clauseId)?.title ?? instanceId;
}

function resolveSections(
  document: PolicyJson,
  context: BlockContext,
  anchors: ReadonlyMap<NodeJson, string>,
  enter: (instanceId: string | null) => void,
): ResolvedSection[] {
  const sections: ResolvedSection[] = [];
  for (const node of document.content) {
    if (node.type === 'clause') {
      const instanceId = String(node.attrs?.['instanceId']);
      enter(instanceId);
      const blocks = resolveBlocks(node.content, context);
      sections.push({
        instanceId,
        clauseId: String(node.attrs?.['clauseId']),
        id: anchors.get(node) ?? null,
        blocks,
      });
      continue;
    }
    enter(null);
    const last = sections.at(-1);
    const blocks = resolveBlocks([node], context);
    if (last !== undefined && last.instanceId === null) last.blocks.push(...blocks);
    else sections.push({ instanceId: null, clauseId: null, id: null, blocks });
  }
  return sections;
}

/**
 * Fills, numbers and refers. `document` must be valid by the schema: an unknown node throws.
 * White space typed by hand (empty paragraphs and headings) is left out; characters no output may carry are dropped.
 */
export function resolvePolicy(document: PolicyJson, index: LibraryIndex): ResolvedDocument {
  const { settings } = document.attrs;
  const words = policyWords(settings);
  const valueOf = rememberedValues(document, index);
  const named = (instanceId: string) => clauseTitle(instanceId, index);

  // Titles are needed before the outline is whole: a reference inside a heading shows its target's name only.
  const titleContext: InlineContext = {
    words,
    valueOf,
    targetOf: (instanceId) => ({ id: instanceId, number: '', title: named(instanceId) }),
    clauseTitle: named,
    onGap: () => {},
  };
  const outline = outlineOf(document, (heading) =>
    inlineTitle(resolveInlines(heading.content, titleContext), words),
  );

  const gaps: ResolvedGap[] = [];
  let instanceId: string | null = null;
  const context: BlockContext = {
    words,
    valueOf,
    targetOf: (id) => {
      const target = outline.targets.get(id);
      return target?.title === '' ? { ...target, title: named(id) } : target;
    },
    clauseTitle: named,
    onGap: (gap) => gaps.push({ ...gap, instanceId }),
    headingOf: (heading) => outline.headings.get(heading),
  };
  const sections = resolveSections(document, context, outline.anchors, (id) => {
    instanceId = id;
  });
  return {
    title: cleanText(settings.title),
    languageTag: LANGUAGE_TAGS[settings.jurisdictions[0] ?? 'DE'],
    statusDate: settings.statusDate,
    statusDateText: dateText(settings.statusDate, wordContextOf({ settings, index })),
    settings,
    sections,
    gaps,
  };
}
