/**
 * A clause instance (Baustein im Text): blocks that came from one library clause.
 * `base` is the content as the library rendered it; "adapted by hand" is always computed by comparing with it,
 * never stored. The clause has no HTML parse rule on purpose: pasted text never brings an identity along.
 */
import { Node } from '@tiptap/core';
import { z } from 'zod';
import { validatedBy } from '../validated-by';

const clauseAttributesSchema = z.strictObject({
  /** Unique in the document: the clause id, or `<clause id>--<service id>` for a clause written per service. */
  instanceId: z.string().min(1).max(200),
  clauseId: z.string().min(1).max(120),
  /** Version of the library clause that `base` was rendered from. */
  version: z.number().int().min(1),
  /** Provider id for a clause written per service. */
  service: z.string().max(80).nullable(),
  /** `plan` when answers brought it, `hand` when the DSB added it from the library. */
  origin: z.enum(['plan', 'hand']),
  /** Question ids whose answers the condition or the text of the clause reads. */
  dependsOn: z.array(z.string().max(120)).max(200),
  /** Content (JSON of the blocks) as rendered from the library. */
  base: z.array(z.record(z.string(), z.unknown())).max(5000),
});

const shape = clauseAttributesSchema.shape;

export const ClauseNode = Node.create({
  name: 'clause',
  content: 'block+',
  defining: true,
  addAttributes() {
    return {
      instanceId: { default: '', rendered: false, validate: validatedBy('instanceId', shape.instanceId) },
      clauseId: { default: '', rendered: false, validate: validatedBy('clauseId', shape.clauseId) },
      version: { default: 1, rendered: false, validate: validatedBy('version', shape.version) },
      service: { default: null, rendered: false, validate: validatedBy('service', shape.service) },
      origin: { default: 'plan', rendered: false, validate: validatedBy('origin', shape.origin) },
      dependsOn: { default: [], rendered: false, validate: validatedBy('dependsOn', shape.dependsOn) },
      base: { default: [], rendered: false, validate: validatedBy('base', shape.base) },
    };
  },
  renderHTML({ node }) {
    return ['section', { 'data-clause': String(node.attrs['instanceId']) }, 0];
  },
});
