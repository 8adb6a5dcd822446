import { applyEdits, type FormattingOptions, modify } from 'jsonc-parser';
import type { Silencing } from '../session-api.ts';
import { withReason } from '../suppressions/silence.ts';
import { readDocument } from './json.ts';
import { CONFIG_FILES } from './load.ts';

/** Turns a rule off in the project's config, with the reason; undefined where that cannot be written. */
export function silenceInConfig(
  read: (path: string) => string | undefined,
  rule: string,
  reason: string,
): Silencing | undefined {
  const found = CONFIG_FILES.map((path) => ({ path, text: read(path), within: withinOf(path) })).find(
    ({ text, within }) => text !== undefined && readDocument(text, within) !== undefined,
  );
  const { path, text = '{}', within } = found ?? { path: CONFIG_FILES[0] };
  const document = readDocument(text, within);
  if (!document || 'message' in document) return undefined;
  const place = [...(within ? [within] : []), 'rules', rule];
  const value = { ...settingIn(document.value, rule), severity: 'off', reason };
  const [edit] = modify(text, place, value, { formattingOptions: formattingOf(text) });
  if (!edit) return undefined;
  const span = [edit.offset, edit.offset + edit.length] as const;
  if (found) return { path, before: text, ...withReason({ span, text: edit.content }, reason) };
  const made = `${applyEdits(text, [edit])}\n`;
  return { path, before: undefined, ...withReason({ span: [0, 0], text: made }, reason) };
}

function withinOf(path: string): string | undefined {
  return path === 'package.json' ? 'readylint' : undefined;
}

/** What is said of the rule already, as its options, stays. */
function settingIn(config: unknown, rule: string): object {
  const setting = (config as { rules?: Record<string, unknown> } | null)?.rules?.[rule];
  return typeof setting === 'object' && setting !== null ? setting : {};
}

function formattingOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.startsWith('\t');
  return {
    insertSpaces,
    tabSize: insertSpaces ? indent.length : 1,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
