import type { Fix, Span } from './finding.ts';
import type { InputFlow } from './inputs.ts';
import {
  firstBy,
  inputName,
  isFreeOrQueued,
  isFreeText,
  isWhileDeveloping,
  sinkName,
  sourcePlace,
} from './reached.ts';
import { functionAround, regionAt } from './regions.ts';
import { answersForTraffic } from './roles.ts';
import type { RuleContext } from './rule.ts';
import type { Reach, Sink, SinkKind } from './sinks.ts';
import type { ProjectView } from './views.ts';

interface Told {
  kinds: readonly SinkKind[];
  /** What more than free text it takes. */
  when?(reach: Reach, project: ProjectView): boolean;
  message(input: string, called: string, sink: Sink): string;
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
    if (!kinds.includes(reach.sink.kind) || placeOf(project, reach)?.path !== file.path) return false;
    if (isWhileDeveloping(project, reach)) return false;
    if (reach.flow.place.length > reach.sink.at.length || !(when?.(reach, project) ?? true)) return false;
    const flow = MEANING.has(reach.sink.kind) ? beyondText(reach.flow) : reach.flow;
    if (isFreeOrQueued(flow) && (isFreeText(flow) || RUN.has(reach.sink.kind))) return true;
    context.note?.(placeOf(project, reach)?.at ?? 'file', 'what arrives here is checked, escaped or no text');
    return false;
  });
  const places = firstBy(found, (one) => String(placeOf(project, one)?.at));
  for (const reach of firstBy(places, (one) => wayOf(project, one))) {
    const place = placeOf(project, reach);
    if (!place) continue;
    context.report({
      at: place.at,
      message: message(`\`${inputName(file, reach.flow)}\``, `\`${sinkName(project, reach)}\``, reach.sink),
      related: [sourcePlace(reach.flow, 'comes in here')],
      ...(fixes && { fixes: fixes(reach) }),
    });
  }
}

/** A helper that runs whatever it is given is not at fault: the text that it is given is. */
function placeOf(
  project: ProjectView,
  { sink, path, call: id, flow: { text } }: Reach,
): { path: string; at: Span } | undefined {
  const facts = project.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return undefined;
  const isNear =
    text?.path === path &&
    functionAround(facts, regionAt(facts, text.at[0])) === functionAround(facts, call.region);
  return text && !isNear && WRITTEN.has(sink.kind) ? text : { path, at: call.at };
}

/** Where each text means something: that it is one is no check. */
const MEANING: ReadonlySet<SinkKind> = new Set(['sql', 'command', 'code', 'path']);

function beyondText(flow: InputFlow): InputFlow {
  return { ...flow, checks: flow.checks.filter((one) => !one.text) };
}

/** Of a command that is put together of several texts one is enough. */
function wayOf(project: ProjectView, reach: Reach): string {
  const { source, field } = reach.flow;
  const place = placeOf(project, reach);
  const facts = place && project.facts(place.path);
  const at =
    reach.sink.kind === 'command' && facts ? functionAround(facts, regionAt(facts, place.at[0])) : place?.at;
  return `${source.path}:${source.at}:${field}:${at}`;
}

/** Helpers that run what they are given are there for these. */
const WRITTEN: ReadonlySet<SinkKind> = new Set(['sql', 'command']);

/** What is run as code is no place for what came out of a queue, either. */
const RUN: ReadonlySet<SinkKind> = new Set(['sql', 'command', 'code']);
