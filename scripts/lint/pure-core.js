// Lint rules for packages/core that no built-in rule covers. Plain JavaScript: the linter loads it itself.
const meta = (description) => ({ type: 'problem', docs: { description } });

const noAsync = {
  meta: meta('core computes; whoever calls it waits'),
  create(context) {
    const refuse = (node) => context.report({ node, message: 'core is synchronous: take the value as an argument' });
    const refuseAsync = (node) => {
      if (node.async) refuse(node);
    };
    return {
      FunctionDeclaration: refuseAsync,
      FunctionExpression: refuseAsync,
      ArrowFunctionExpression: refuseAsync,
      AwaitExpression: refuse,
      ForOfStatement(node) {
        if (node.await) refuse(node);
      },
    };
  },
};

const noClock = {
  meta: meta('core has no clock; the time is an argument'),
  create(context) {
    const isDate = (node) => node.callee.type === 'Identifier' && node.callee.name === 'Date';
    const refuse = (node) => context.report({ node, message: 'core has no clock: take "now" as an argument' });
    return {
      NewExpression(node) {
        if (isDate(node) && node.arguments.length === 0) refuse(node);
      },
      CallExpression(node) {
        if (isDate(node)) refuse(node);
      },
    };
  },
};

export default { meta: { name: 'pure-core' }, rules: { 'no-async': noAsync, 'no-clock': noClock } };
