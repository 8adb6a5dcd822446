import type { Fix } from './finding.ts';
import { firstBy, inputName, isFreeOrQueued, isFreeText, sinkName, sourcePlace } from './reached.ts';
import { answersForTraffic } from './roles.ts';
import type { RuleContext } from './rule.ts';
import type { Reach, SinkKind } from './sinks.ts';
import type { ProjectView } from './views.ts';

interface Told {
  kinds: readonly SinkKind[];
  /** What more than free text it takes. */
  when?(reach: Reach, project: ProjectView): boolean;
  message(input: string, sink: string): string;
  fixes?(reach: Reach): Fix[];
}

/** Free text from outside at a place that reads it as something else: told once a call, where it is used. */
export function reportTexts<Options>(
  context: RuleContext<Options>,
  { kinds, when, message, fixes }: Told,
): void {
  const { file, project } = context;
  if (!answersForTraffic(file.role)) return;
  const found = project.reaches(file).filter((reach) => {
    if (reach.path !== file.path || !kinds.includes(reach.sink.kind)) return false;
    if (reach.flow.place.length > reach.sink.at.length || !(when?.(reach, project) ?? true)) return false;
    if (isFreeOrQueued(reach.flow) && (isFreeText(reach.flow) || RUN.has(reach.sink.kind))) return true;
    context.note?.(
      file.facts.calls[reach.call]?.at ?? 'file',
      'what arrives here is checked, escaped or no text',
    );
    return false;
  });
  for (const reach of firstBy(found, (one) => String(one.call))) {
    const call = file.facts.calls[reach.call];
    if (!call) continue;
    context.report({
      at: call.at,
      message: message(`\`${inputName(file, reach.flow)}\``, `\`${sinkName(project, reach)}\``),
      related: [sourcePlace(reach.flow, 'comes in here')],
      ...(fixes && { fixes: fixes(reach) }),
    });
  }
}

/** What is run as code is no place for what came out of a queue, either. */
const RUN: ReadonlySet<SinkKind> = new Set(['sql', 'command', 'code']);
