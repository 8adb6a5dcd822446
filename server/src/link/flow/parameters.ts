import type { Call, FileFacts, FunctionId } from '../../../../rules/kit/facts.ts';

/** The parameter that a call calls. */
export function parameterCalled(
  { values, bindings }: FileFacts,
  { callee, how }: Call,
): { owner: FunctionId; index: number } | undefined {
  const value = values[callee];
  const binding = value?.kind === 'binding' && how === 'call' ? bindings[value.binding] : undefined;
  return binding?.kind === 'parameter' && !binding.path && binding.parameter !== undefined
    ? { owner: binding.owner, index: binding.parameter }
    : undefined;
}
