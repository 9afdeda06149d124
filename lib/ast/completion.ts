import type { TSESTree } from '@typescript-eslint/utils';

/**
 * Whether the end of a statement can be reached. "Yes" when in doubt: only what the language itself rules out counts
 * (`return`, `throw`, both branches of an `if`, a `switch` with a default, `while (true)` without a `break`).
 */
export function canComplete(node: TSESTree.Statement): boolean {
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return false;
    case 'BlockStatement':
      return canCompleteAll(node.body);
    case 'IfStatement':
      return node.alternate === null || canComplete(node.consequent) || canComplete(node.alternate);
    case 'LabeledStatement':
      return canComplete(node.body) || hasBreak(node.body, node.label.name, false);
    case 'SwitchStatement': {
      if (!node.cases.some((one) => one.test === null)) return true;
      const last = node.cases.at(-1);
      if (last === undefined || canCompleteAll(last.consequent)) return true;
      return node.cases.some((one) => one.consequent.some((statement) => hasBreak(statement, null, true)));
    }
    case 'TryStatement': {
      if (node.finalizer && !canComplete(node.finalizer)) return false;
      return canComplete(node.block) || (node.handler !== null && canComplete(node.handler.body));
    }
    case 'WhileStatement':
      return !isTrue(node.test) || hasBreak(node.body, null, true);
    case 'DoWhileStatement':
      return !isTrue(node.test) || hasBreak(node.body, null, true);
    case 'ForStatement':
      return (node.test !== null && !isTrue(node.test)) || hasBreak(node.body, null, true);
    default:
      return true;
  }
}

export function canCompleteAll(statements: readonly TSESTree.Statement[]): boolean {
  return statements.every(canComplete);
}

function isTrue(node: TSESTree.Expression): boolean {
  return node.type === 'Literal' && node.value === true;
}

/** A `break` that leaves the statement round `node`: a bare one (where `bare`), or one to `label`. */
function hasBreak(node: TSESTree.Statement, label: string | null, bare: boolean): boolean {
  switch (node.type) {
    case 'BreakStatement':
      return node.label === null ? bare : label === null || node.label.name === label;
    case 'BlockStatement':
      return node.body.some((one) => hasBreak(one, label, bare));
    case 'IfStatement':
      return hasBreak(node.consequent, label, bare) || (node.alternate !== null && hasBreak(node.alternate, label, bare));
    case 'LabeledStatement':
      return hasBreak(node.body, label, bare);
    case 'TryStatement':
      return (
        hasBreak(node.block, label, bare) ||
        (node.handler !== null && hasBreak(node.handler.body, label, bare)) ||
        (node.finalizer != null && hasBreak(node.finalizer, label, bare))
      );
    case 'SwitchStatement':
      return node.cases.some((one) => one.consequent.some((statement) => hasBreak(statement, label, false)));
    case 'DoWhileStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'ForStatement':
    case 'WhileStatement':
      return hasBreak(node.body, label, false);
    case 'WithStatement':
      return true;
    default:
      return false;
  }
}
