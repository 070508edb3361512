/**
 * An exporter is a table: one handler for every kind of a union, exhaustive by type. A kind that is not in the table
 * at run time is an error and never skipped.
 */
export type Handlers<Node extends { kind: string }, Context, Out> = {
  readonly [K in Node['kind']]: (node: Extract<Node, { kind: K }>, context: Context) => Out;
};

/** Calls the handler for the node's kind; throws on a kind without one. */
export function handle<Node extends { kind: string }, Context, Out>(
  handlers: Handlers<Node, Context, Out>,
  node: Node,
  context: Context,
): Out {
  if (!Object.hasOwn(handlers, node.kind)) throw new Error(`No export handler for ${node.kind}`);
  const handler = handlers[node.kind as Node['kind']] as (node: Node, context: Context) => Out;
  return handler(node, context);
}
