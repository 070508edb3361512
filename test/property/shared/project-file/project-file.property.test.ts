/**
 * Laws of the project file: what is written is read back the same, and our own walk over the document never accepts
 * what ProseMirror would refuse. Damaged files are refused by name or accepted whole: never a throw.
 */
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policySchema } from '../../../../shared/document/schema';
import { parseProject, parseProjectBytes } from '../../../../shared/project-file/parse-project';
import { serialiseProject } from '../../../../shared/project-file/serialise-project';
import { arbitraryProject } from './arbitrary-project';

describe('project file', () => {
  test('parse(serialise(p)) = p, and serialising again gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const text = serialiseProject(project);
        const parsed = parseProject(text);
        expect(parsed).toEqual({ ok: true, value: project });
        if (parsed.ok) expect(serialiseProject(parsed.value)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('a project through the editor schema keeps its bytes', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const node = Node.fromJSON(policySchema, project.document);
        node.check();
        const document = node.toJSON() as typeof project.document;
        expect(serialiseProject({ ...project, document })).toBe(serialiseProject(project));
      }),
      { numRuns: 200 },
    );
  });

  test('a file with one changed token is refused by name, or accepted and then valid for the schema', () => {
    const outcomes = new Set<string>();
    const token = fc.constantFrom(
      '"',
      '{',
      '}',
      ',',
      'null',
      '-1',
      '1e999',
      '""',
      '"level"',
      '[]',
      '"link"',
      'true',
    );
    fc.assert(
      fc.property(arbitraryProject, fc.nat(), token, (project, at, replacement) => {
        const tokens = serialiseProject(project).match(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+|\s+/gu)!;
        tokens[at % tokens.length] = replacement;
        const parsed = parseProject(tokens.join(''));
        outcomes.add(parsed.ok ? 'accepted' : parsed.error.kind);
        if (parsed.ok) Node.fromJSON(policySchema, parsed.value.document).check();
      }),
      { numRuns: 600 },
    );
    expect([...outcomes]).toEqual(
      expect.arrayContaining(['accepted', 'notJson', 'wrongType', 'unknownField']),
    );
  });

  test('a file cut or changed at any byte never throws', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.nat(), fc.option(fc.nat(255)), (project, at, byte) => {
        const bytes = new TextEncoder().encode(serialiseProject(project));
        const place = at % bytes.length;
        const damaged = byte === null ? bytes.slice(0, place) : bytes.with(place, byte);
        const parsed = parseProjectBytes(damaged);
        if (parsed.ok) Node.fromJSON(policySchema, parsed.value.document).check();
        else expect(parsed.error.kind).toMatch(/^[a-zA-Z0-9]+$/);
      }),
      { numRuns: 300 },
    );
  });
});
