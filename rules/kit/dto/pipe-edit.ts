import type { Binding } from '../facts.ts';
import type { FileView } from '../views.ts';
import type { DtoEdit } from './class-edits.ts';
import { importOf } from './imported-names.ts';

/** `@Body()` as `@Body(new ValidationPipe({ whitelist: true }))`. */
export function pipeEdit(file: FileView, parameter: Binding): DtoEdit | undefined {
  return handedPipe(file, parameter, 'ValidationPipe', '{ whitelist: true }');
}

/** `@Body() lines: Line[]` as `@Body(new ParseArrayPipe({ items: Line, whitelist: true })) lines: Line[]`. */
export function listPipeEdit(file: FileView, parameter: Binding, element: string): DtoEdit | undefined {
  return handedPipe(file, parameter, 'ParseArrayPipe', `{ items: ${element}, whitelist: true }`);
}

function handedPipe(
  file: FileView,
  { decorators = [] }: Binding,
  pipe: string,
  options: string,
): DtoEdit | undefined {
  const { facts, path } = file;
  const [value] = decorators.map((id) => facts.values[id]);
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  const imported = importOf(file, pipe, '@nestjs/common');
  if (!call || decorators.length > 1 || call.args.length > 0 || !imported) return undefined;
  const at = call.at[1] - 1;
  const text = `new ${pipe}(${options})`;
  return { changes: [...imported, { do: 'replace', span: [at, at], text, path }], needs: [] };
}
