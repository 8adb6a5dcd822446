import { relative, resolve, sep } from 'node:path';
import type { Report } from '../../engine/report.ts';
import { repositoryOf, writeWhole } from '../../host/disk.ts';
import type { Args } from '../command.ts';
import { say, warn } from '../output.ts';
import { plain } from '../terminal/style.ts';
import { standardOutput } from '../terminal/terminal.ts';
import { UsageError } from '../usage-error.ts';
import { FORMATS, type Format, loadWriter, type Setting } from '../writers/index.ts';
import { summary } from '../writers/summary.ts';

export interface Output {
  format: Format;
  /** Standard output where it is undefined. */
  file?: string;
}

/** `sarif:out.sarif human`: each to its own place. */
export function chooseOutputs(given: readonly string[]): Output[] {
  const outputs = given.map(toOutput);
  const places = outputs.map(({ file }) => (file === undefined ? '' : resolve(file)));
  const twice = outputs.find((_, index) => places.indexOf(places[index] ?? '') < index);
  if (!twice) return outputs;
  throw new UsageError(
    twice.file === undefined
      ? `Two formats cannot share standard output: give one a file, such as --format ${twice.format}:readylint.${twice.format}.`
      : `Two formats cannot share the file ${twice.file}.`,
  );
}

function toOutput(given: string): Output {
  const colon = given.indexOf(':');
  const name = colon < 0 ? given : given.slice(0, colon);
  const format = FORMATS.find((one) => one === name) ?? 'human';
  if (colon < 0) return { format };
  const file = given.slice(colon + 1);
  if (file === '') throw new UsageError(`Which file? --format ${name}:FILE names it.`);
  return { format, file };
}

export type Told = Omit<Setting, 'style' | 'columns' | 'inRepository' | 'fromHere' | 'repository'>;

/** Whether all of them arrived. */
export async function writeOutputs(
  outputs: readonly Output[],
  report: Report,
  args: Args,
  told: Told,
): Promise<boolean> {
  const places = placesOf(report.root);
  const terminal = { ...told, ...places, ...standardOutput(args) };
  let isDone = true;
  for (const { format, file } of outputs) {
    const write = await loadWriter(format);
    if (file === undefined) say(write(report, terminal));
    else if (!put(file, write(report, { ...terminal, style: plain, columns: undefined }))) isDone = false;
  }
  // A run that says nothing at all leaves open whether it did anything.
  const isSilent = outputs.every(({ file }) => file !== undefined);
  if (isSilent) say(`${summary(report, terminal)}\n`);
  return isDone;
}

export function placesOf(root: string): Pick<Setting, 'inRepository' | 'fromHere' | 'repository'> {
  const repository = repositoryOf(root);
  const from = (folder: string) => {
    const way = relative(folder, root).split(sep).join('/');
    return (path: string) => (way === '' ? path : `${way}/${path}`);
  };
  return { repository, inRepository: from(repository), fromHere: from(process.cwd()) };
}

function put(file: string, text: string): boolean {
  try {
    writeWhole(file, text);
    return true;
  } catch (error) {
    warn(`${file} could not be written (${error instanceof Error ? error.message : String(error)}).`);
    return false;
  }
}
