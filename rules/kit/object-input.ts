import type { InputFlow } from './inputs.ts';
import { isChecked, isSent, isWhileDeveloping, mayBeObject } from './reached.ts';
import type { Reach } from './sinks.ts';
import type { FileRef, ProjectView } from './views.ts';

/** How a value of any shape does harm where it ends. */
export type ObjectHarm =
  /** Its members become those of the record. */
  | 'stored whole'
  /** It was looked at, but it and not what the schema gave is stored. */
  | 'stored raw'
  /** It is what a schema gave that lets other members through. */
  | 'stored open'
  /** It is the filter itself. */
  | 'whole filter'
  /** In the place of a value stands an operator, or nothing. */
  | 'operator'
  /** Nobody looked at a field before it was stored. */
  | 'stored field';

export function objectHarm(project: ProjectView, reach: Reach): ObjectHarm | undefined {
  const { sink, flow } = reach;
  if (!isSent(flow) || flow.shape !== 'any' || isWhileDeveloping(project, reach)) return undefined;
  if (isChecked(flow)) return isStoredRaw(reach) ? (isKept(flow) ? 'stored open' : 'stored raw') : undefined;
  const below = flow.place.slice(sink.at.length).filter((one) => one !== '[]');
  if (sink.kind === 'record') return mayBeObject(flow) ? storing(reach, below) : undefined;
  if (sink.kind !== 'lookup' && sink.kind !== 'search') return undefined;
  if (flow.checks.some((one) => one.kind === 'plain') && /^mongo/.test(reach.api)) return undefined;
  if (below.some((one) => VALUE_ONLY.has(one))) return undefined;
  if (below.length === 0 && !isById(reach)) return mayBeObject(flow) ? 'whole filter' : undefined;
  const isOperand = sink.kind === 'lookup' && (mayBeObject(flow) || isParsedQuery(project, reach));
  return isOperand ? 'operator' : undefined;
}

/** All that looked at it let more through than they know. */
function isStoredRaw({ sink, flow }: Reach): boolean {
  const checks = flow.checks.filter((one) => one.kind === 'schema' || one.kind === 'guard');
  const below = flow.place.slice(sink.at.length).filter((one) => one !== '[]');
  return (
    sink.kind === 'record' && mayBeObject(flow) && isRoot(below) && checks.every((one) => one.loose === true)
  );
}

function isKept({ checks }: InputFlow): boolean {
  return checks.some((one) => one.keeps);
}

function storing({ flow }: Reach, below: readonly string[]): ObjectHarm | undefined {
  if (isRoot(below)) return 'stored whole';
  if (isDocument(flow) || flow.checks.some((one) => one.member)) return undefined;
  return flow.checks.some((one) => one.kind === 'size') ? undefined : 'stored field';
}

/** All that a request holds, in one column: that is one for JSON, which takes any shape on purpose. */
function isDocument({ part, field, document }: Reach['flow']): boolean {
  return document === true || (field.length === 0 && (part === 'body' || part === 'query'));
}

/** `{ $set: req.body }` stores it as `req.body` itself does. */
function isRoot(below: readonly string[]): boolean {
  return below.every((one) => one === '$set' || one === '$setOnInsert');
}

/** What is compared with these is taken for a value, never for an operator. */
const VALUE_ONLY = new Set([
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$regex', '$text', '$search'],
  ...['equals', 'contains', 'startsWith', 'endsWith', 'gt', 'gte', 'lt', 'lte', 'in', 'notIn', 'not'],
]);

function isById({ api }: Reach): boolean {
  return /ById[A-Za-z]*$/.test(api);
}

/** Express reads `?id[$ne]=1` as an object up to its fourth major, and so does what stands on it. */
function isParsedQuery(project: ProjectView, { flow, api }: Reach): boolean {
  if (flow.part !== 'query' || !/^mongo/.test(api)) return false;
  const source: FileRef = flow.source;
  const express = project.version(source, 'express');
  return express !== undefined && express.major < 5;
}
