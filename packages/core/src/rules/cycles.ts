/**
 * The cycles of a directed graph, one for each group of nodes that reach each other: its nodes in the order of the graph.
 * Linear in nodes and edges, without recursion. A node that points to itself is a cycle.
 */
export function cyclesOf<Node>(
  nodes: readonly Node[],
  next: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const order = new Map<Node, number>();
  const low = new Map<Node, number>();
  const onStack = new Set<Node>();
  const stack: Node[] = [];
  const cycles: (readonly Node[])[] = [];
  for (const root of nodes) {
    if (order.has(root)) continue;
    const path: { node: Node; targets: readonly Node[]; at: number }[] = [];
    const enter = (node: Node): void => {
      order.set(node, order.size);
      low.set(node, order.size - 1);
      stack.push(node);
      onStack.add(node);
      path.push({ node, targets: next(node), at: 0 });
    };
    enter(root);
    while (path.length > 0) {
      const frame = path.at(-1) as { node: Node; targets: readonly Node[]; at: number };
      const target = frame.targets[frame.at];
      if (target !== undefined) {
        frame.at += 1;
        if (!order.has(target)) enter(target);
        else if (onStack.has(target)) lower(low, frame.node, order.get(target) as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(low, parent.node, low.get(frame.node) as number);
      if (low.get(frame.node) !== order.get(frame.node)) continue;
      const group = stack.splice(stack.lastIndexOf(frame.node));
      for (const node of group) onStack.delete(node);
      if (group.length > 1 || frame.targets.includes(frame.node)) cycles.push(group);
    }
  }
  return cycles;
}

function lower<Node>(low: Map<Node, number>, node: Node, value: number): void {
  low.set(node, Math.min(low.get(node) as number, value));
}
