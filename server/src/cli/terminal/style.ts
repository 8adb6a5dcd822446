import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

export type Style = (format: Format, text: string) => string;

export const plain: Style = (_format, text) => text;

/** Whether to colour was decided here, from more than the stream: styleText must not decide again. */
const asAsked = { validateStream: false };

/** The third parameter is newer than the oldest typings that we support. */
const styled = styleText as (format: Format, text: string, options: typeof asAsked) => string;

export const coloured: Style = (format, text) => styled(format, text, asAsked);

/** What the user says goes before what the environment says, and that before a guess from the stream. */
export function chooseStyle(
  noColor: boolean,
  env: NodeJS.ProcessEnv,
  stream: { isTTY?: boolean | undefined },
): Style {
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  if (noColor) return plain;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR === '0' || FORCE_COLOR === 'false' ? plain : coloured;
  if (NO_COLOR) return plain;
  return stream.isTTY && TERM !== 'dumb' ? coloured : plain;
}
