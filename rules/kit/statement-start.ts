import type { CallId } from './facts.ts';
import type { FileView } from './views.ts';

/** What may stand between the start of a statement and a call: `const rows = await `, `res.json(await `. */
const HEAD =
  /(?:^|[;{}]|\*\/|\/\/[^\n]*)[ \t]*\n([ \t]*)((?:(?:const|let)\s+[\w$[\]{},: \t]+=\s*)?(?:return\s+)?(?:await\s+)?(?:[\w$.]+\(\s*)?(?:await\s+)?)$/;

/** Where a statement may be put before the one that a call stands in, as far as its line shows where that starts. */
export function statementStart(file: FileView, call: CallId): { at: number; indent: string } | undefined {
  const from = file.facts.calls[call]?.at[0] ?? 0;
  const [, indent, head] = HEAD.exec(`\n${file.text([0, from])}`) ?? [];
  return indent === undefined || head === undefined ? undefined : { at: from - head.length, indent };
}
