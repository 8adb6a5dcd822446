import type { FileFacts, FunctionId, ValueId } from './facts.ts';
import type { Fix, Span } from './finding.ts';
import type { InputFlow } from './inputs.ts';
import { chainOf } from './values.ts';
import type { FileView, ProjectView } from './views.ts';

/** `User.parse(req.body); save(req.body);` as `const parsed = User.parse(req.body); save(parsed);`. */
export function useParsed(file: FileView, { source, checks }: InputFlow): Fix[] {
  const { facts } = file;
  const check = checks.find((one) => one.loose && one.path === file.path);
  const call = check && facts.calls.find((one) => one.at[0] === check.at[0] && one.at[1] === check.at[1]);
  const statement = call?.statement;
  if (!call || statement?.place !== 'list' || source.path !== file.path) return [];
  const isRaw = call.args.some((one) => textOf(file, one) === file.text(source.at));
  if (!isRaw || source.at[0] < statement.at[1]) return [];
  const name = NAMES.find((free) => !facts.bindings.some((one) => one.name === free));
  if (name === undefined) return [];
  const at = statement.at[0];
  return [
    {
      title: `Store what \`${chainOf(facts, call.callee)?.join('.') ?? 'the schema'}\` gives`,
      kind: 'suggestion',
      changes: [
        { do: 'replace', span: [at, at], text: `const ${name} = ` },
        {
          do: 'replace',
          span: source.at,
          text: isShorthand(file, source.at) ? `${file.text(source.at)}: ${name}` : name,
        },
      ],
    },
  ];
}

const NAMES = ['parsed', 'checked', 'accepted'];

/** `{ data }` names the member as well. */
function isShorthand({ facts }: FileView, at: Span): boolean {
  return facts.values.some(
    (one) =>
      one.kind === 'object' && one.entries.some((entry) => entry.at[0] === at[0] && entry.at[1] === at[1]),
  );
}

function textOf(file: FileView, id: ValueId): string {
  return file.text(file.facts.values[id]?.at ?? [0, 0]);
}

const ESCAPE = ".replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&')";

/** The pieces of one text that become patterns, with what has a meaning in it escaped. */
export function escapePatterns(file: FileView, ids: readonly ValueId[]): Fix[] {
  const found = ids.map((one) => pieceOf(file, one));
  const pieces = new Map(found.flatMap((at) => (at ? [[String(at), at] as const] : [])));
  const [first] = pieces.values();
  if (!first || found.includes(undefined)) return [];
  return [
    {
      title: `Escape \`${file.text(first)}\``,
      kind: 'suggestion',
      changes: [...pieces.values()].map(([, end]) => ({ do: 'replace', span: [end, end], text: ESCAPE })),
    },
  ];
}

/** A name or a member, alone or as the only part of a template. */
function pieceOf(file: FileView, id: ValueId): Span | undefined {
  const { values } = file.facts;
  const value = values[id];
  const only = value?.kind === 'template' && value.parts.length === 1 ? value.parts[0] : id;
  const piece = only === undefined ? undefined : values[only];
  const isPlain = piece?.kind === 'binding' || piece?.kind === 'member';
  return isPlain && !isShorthand(file, piece.at) ? piece.at : undefined;
}

/** A gateway has to name its pipe itself. */
export function pipeOfGateway(file: FileView, project: ProjectView, { source, unseen }: InputFlow): Fix[] {
  if (unseen !== 'gateway' || source.path !== file.path) return [];
  const { facts } = file;
  const fn = handlerAt(facts, source.at);
  const cls = facts.classes[facts.functions[fn ?? -1]?.cls ?? -1];
  const decorator = cls?.decorators.map((one) => facts.values[one]?.at).find((one) => one !== undefined);
  if (!decorator || facts.bindings.some((one) => NEEDED.includes(one.name) && one.from !== '@nestjs/common'))
    return [];
  if (project.version(file, 'class-validator') === undefined) return [];
  const at = file.text([0, decorator[0]]).lastIndexOf('@');
  return [
    {
      title: 'Let `ValidationPipe` look at the messages of this gateway',
      kind: 'suggestion',
      changes: [
        ...NEEDED.filter((name) => !facts.bindings.some((one) => one.name === name)).map((name) => ({
          do: 'import' as const,
          from: '@nestjs/common',
          imported: name,
          local: name,
          style: 'import' as const,
        })),
        { do: 'replace', span: [at, at], text: '@UsePipes(new ValidationPipe())\n' },
      ],
    },
  ];
}

const NEEDED = ['UsePipes', 'ValidationPipe'];

function handlerAt({ functions }: FileFacts, at: Span): FunctionId | undefined {
  const found = functions.findLastIndex((one) => one.at[0] <= at[0] && at[1] <= one.at[1]);
  return found < 0 ? undefined : found;
}
