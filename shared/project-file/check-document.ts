/**
 * Checks document JSON against the schema node by node, so that every refusal names its exact place. Accepts what
 * ProseMirror's `nodeFromJSON` + `check()` accept (law in check-document.property.test.ts) and refuses on top what
 * they let pass: unknown attributes, unknown fields, doubled clause instances. The editor only gets checked documents.
 */
import type { ContentMatch, MarkType, NodeType } from '@tiptap/pm/model';
import { policySchema } from '../document/schema';
import { glimpse, wrongValue } from './inspect-values';
import { jsonType, type Path, type Problem } from './project-failure';

type AttributeRule = { validate: ((value: unknown) => void) | null; default: unknown };
type NodeRule = { type: NodeType; attributes: Map<string, AttributeRule> };
type MarkRule = { type: MarkType; rank: number; attributes: Map<string, AttributeRule> };
type Json = Record<string, unknown>;

const NODE_FIELDS = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const MARK_FIELDS = new Set(['type', 'attrs']);
/** Longest run of text with the same marks: a whole book; anything longer is not a policy. */
const MAX_TEXT = 1_000_000;

const nodeRules = new Map<string, NodeRule>(
  Object.values(policySchema.nodes).map((type) => [
    type.name,
    { type, attributes: attributeRules(type.spec.attrs) },
  ]),
);
const markRules = new Map<string, MarkRule>(
  Object.values(policySchema.marks).map((type, rank) => [
    type.name,
    { type, rank, attributes: attributeRules(type.spec.attrs) },
  ]),
);

function attributeRules(specs: NodeType['spec']['attrs']): Map<string, AttributeRule> {
  return new Map(
    Object.entries(specs ?? {}).map(([name, spec]) => [
      name,
      {
        validate: typeof spec.validate === 'function' ? spec.validate : null,
        default: spec.default as unknown,
      },
    ]),
  );
}

/** Checks the top-level nodes of a policy; `path` leads to them. Returns the first problem, or null. */
export function checkDocument(nodes: unknown[], path: Path): Problem | null {
  return checkContent(nodes, policySchema.topNodeType, path) ?? findDoubledInstance(nodes as Json[], path);
}

function findDoubledInstance(nodes: Json[], path: Path): Problem | null {
  const seen = new Set<unknown>();
  for (const [index, node] of nodes.entries()) {
    const attrs = node['attrs'] as Json | undefined;
    if (node['type'] !== 'clause' || !attrs) continue;
    const id = attrs['instanceId'];
    if (seen.has(id)) {
      const facts = { found: glimpse(id) };
      return { kind: 'duplicateInstance', path: [...path, index, 'attrs', 'instanceId'], facts };
    }
    seen.add(id);
  }
  return null;
}

/** Children of one node: each is checked, and their order against the content expression of the parent. */
function checkContent(children: unknown[], parent: NodeType, path: Path): Problem | null {
  let match: ContentMatch = parent.contentMatch;
  for (let index = 0; index < children.length; index++) {
    path.push(index);
    const child = children[index];
    const rule = isObject(child) ? nodeRules.get(child['type'] as string) : undefined;
    if (!rule) return unknownNode(child, path);
    const next = match.matchType(rule.type);
    if (!next) return invalidStructure(path, parent, rule.type.name);
    match = next;
    const problem = checkNode(child as Json, rule, parent, path);
    if (problem) return problem;
    path.pop();
  }
  return match.validEnd ? null : invalidStructure(path, parent, 'end');
}

function unknownNode(child: unknown, path: Path): Problem {
  if (!isObject(child)) return wrongType(path, 'object', child);
  const type = child['type'];
  if (type === undefined) return { kind: 'missingField', path: [...path], facts: { field: 'type' } };
  if (typeof type !== 'string') return wrongType([...path, 'type'], 'string', type);
  return { kind: 'unknownNode', path: [...path, 'type'], facts: { found: glimpse(type) } };
}

function checkNode(node: Json, rule: NodeRule, parent: NodeType, path: Path): Problem | null {
  for (const field in node) {
    const misplaced = rule.type.isText ? field === 'content' || field === 'attrs' : field === 'text';
    if (!NODE_FIELDS.has(field) || misplaced) return unknownField(path, field);
  }
  return (
    checkText(node, rule, path) ??
    checkAttributes(node['attrs'], rule.attributes, path) ??
    checkMarks(node['marks'], parent, path) ??
    checkChildren(node['content'], rule, path) ??
    (rule.type.name === 'clause' ? checkBase(node, rule, path) : null)
  );
}

function checkText(node: Json, rule: NodeRule, path: Path): Problem | null {
  if (!rule.type.isText) return null;
  const text = node['text'];
  if (text === undefined) return { kind: 'missingField', path: [...path], facts: { field: 'text' } };
  if (typeof text !== 'string') return wrongType([...path, 'text'], 'string', text);
  if (text === '') return { kind: 'emptyText', path: [...path, 'text'], facts: {} };
  return text.length > MAX_TEXT ? wrongValue([...path, 'text'], `≤ ${MAX_TEXT}`, String(text.length)) : null;
}

function checkChildren(content: unknown, rule: NodeRule, path: Path): Problem | null {
  if (rule.type.isText) return null;
  if (content !== undefined && !Array.isArray(content))
    return wrongType([...path, 'content'], 'array', content);
  path.push('content');
  const problem = checkContent(content ?? [], rule.type, path);
  if (problem && content === undefined) problem.path = path.slice(0, -1);
  path.pop();
  return problem;
}

/** `base` is what a later merge starts from, so it must be valid content of the clause; empty for none. */
function checkBase(node: Json, rule: NodeRule, path: Path): Problem | null {
  const base = (node['attrs'] as Json | undefined)?.['base'];
  if (!Array.isArray(base) || base.length === 0) return null;
  path.push('attrs', 'base');
  const problem = checkContent(base, rule.type, path);
  if (!problem) path.length -= 2;
  return problem;
}

function checkAttributes(attrs: unknown, rules: Map<string, AttributeRule>, path: Path): Problem | null {
  if (attrs === undefined && rules.size === 0) return null;
  if (attrs !== undefined && !isObject(attrs)) return wrongType([...path, 'attrs'], 'object', attrs);
  for (const name in attrs) {
    if (!rules.has(name)) return unknownField([...path, 'attrs'], name);
  }
  for (const [name, rule] of rules) {
    const given = attrs !== undefined && Object.hasOwn(attrs, name);
    const problem = checkAttribute(given ? attrs[name] : rule.default, name, rule, path);
    if (problem)
      return given ? problem : { kind: 'missingField', path: [...path, 'attrs'], facts: { field: name } };
  }
  return null;
}

function checkAttribute(value: unknown, name: string, rule: AttributeRule, path: Path): Problem | null {
  try {
    rule.validate?.(value);
    return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const place = [...path, 'attrs', name];
  if (rule.default !== null && jsonType(value) !== jsonType(rule.default)) {
    return wrongType(place, jsonType(rule.default), value);
  }
  if (name === 'href') return { kind: 'unsafeLink', path: place, facts: {} };
  return wrongValue(place, `attribute_${name}`, glimpse(value));
}

/** Marks stand in the order of the schema, each once, as the editor writes them. */
function checkMarks(marks: unknown, parent: NodeType, path: Path): Problem | null {
  if (marks === undefined) return null;
  if (!Array.isArray(marks)) return wrongType([...path, 'marks'], 'array', marks);
  let rank = -1;
  path.push('marks', 0);
  for (let index = 0; index < marks.length; index++) {
    path[path.length - 1] = index;
    const mark: unknown = marks[index];
    if (!isObject(mark)) return wrongType(path, 'object', mark);
    const rule = markRules.get(mark['type'] as string);
    if (!rule) {
      const found = glimpse(mark['type'] ?? 'nothing');
      return { kind: 'unknownMark', path: [...path, 'type'], facts: { found } };
    }
    for (const field in mark) if (!MARK_FIELDS.has(field)) return unknownField(path, field);
    if (!parent.allowsMarkType(rule.type)) return invalidStructure(path, parent, rule.type.name);
    if (rule.rank <= rank) return wrongValue(path, [...markRules.keys()].join(', '), rule.type.name);
    rank = rule.rank;
    const problem = checkAttributes(mark['attrs'], rule.attributes, path);
    if (problem) return problem;
  }
  path.length -= 2;
  return null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongType(path: Path, expected: string, value: unknown): Problem {
  return { kind: 'wrongType', path: [...path], facts: { expected, found: jsonType(value) } };
}

function unknownField(path: Path, field: string): Problem {
  return { kind: 'unknownField', path: [...path, field], key: true, facts: { field: glimpse(field) } };
}

function invalidStructure(path: Path, parent: NodeType, found: string): Problem {
  const expected = parent.spec.content ?? '';
  return { kind: 'invalidStructure', path: [...path], facts: { parent: parent.name, expected, found } };
}
