import { type DtoEdit, type DtoWriting, lineEndOf } from './class-edits.ts';
import { fieldCheck } from './field-decorators.ts';

/** `@Type(() => Line)` beside the `@ValidateNested()` that has none. */
export function typeOfNested(
  writing: DtoWriting,
  { path, cls }: { path: string; cls: number },
  name: string,
): { title: string; edit: DtoEdit } | undefined {
  const file = writing.view(path);
  const fact = file?.facts.classes[cls];
  const member = fact?.members.find((one) => one.kind === 'field' && one.name === name);
  if (!file || !fact || !member) return undefined;
  const place = { ...writing, path, above: fact.at[0], quote: "'" };
  const check = fieldCheck(place, { type: member.type, isOptional: false });
  const decorator = check?.decorators.find((one) => one.name === 'Type');
  if (!decorator || check?.classes.length !== 1) return undefined;
  const [start] = member.at;
  const indent = /(?:^|\n)([^\S\n]*)$/.exec(file.text([0, start]))?.[1];
  const end = indent === undefined ? ' ' : `${lineEndOf(file)}${indent}`;
  return {
    title: `Say of which class \`${fact.name ?? 'the class'}.${name}\` is`,
    edit: {
      changes: [{ do: 'replace', span: [start, start], text: `@Type(${decorator.given})${end}`, path }],
      needs: [{ path, decorator }],
    },
  };
}
