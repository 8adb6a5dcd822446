import type { BindingId } from '../../../../rules/kit/facts.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { step, type Tracer } from './tracer.ts';

/** What the config says an export stands for; the file's own code is not asked then. */
export function declaredExport(tracer: Tracer, path: string, name: string): Origin | undefined {
  return tracer.own.stands(path, name) ? step(tracer, tracer.own.origin(path), name) : undefined;
}

/** The same for the file's own use of what it exports. */
export function declaredHere(tracer: Tracer, path: string, id: BindingId): Origin | undefined {
  if (!tracer.own.has(path)) return undefined;
  const { exports = [], values = [] } = tracer.facts(path) ?? {};
  for (const { name, value: at } of exports) {
    const value = values[at ?? -1];
    if (value?.kind === 'binding' && value.binding === id) return declaredExport(tracer, path, name);
  }
  return undefined;
}
