import { isText } from '../printed.ts';
import { hasSpread, type Reader, replaceArguments, tells } from './arguments.ts';
import { OWN_CODE } from './configured.ts';
import { nestedError } from './nested-error.ts';

/** A message and one object: a text there is lost, and so is an error inside the object. */
export const winston: Reader = (file, call, configured) => {
  const { facts } = file;
  const [first, second] = call.args;
  if (first === undefined || second === undefined || !configured || hasSpread(facts, call)) return undefined;
  if (tells(configured, ['splat', OWN_CODE])) return undefined;
  const isMessage = isText(facts, first);
  if (isText(facts, second)) {
    const at = facts.values[second]?.at ?? call.at;
    const why = isMessage ? 'winston reads one message and one object' : 'winston reads the message first';
    return {
      at,
      message: `\`${file.text(at).split('\n')[0]}\` is never logged: ${why}. ${isMessage ? 'Put it into the message' : 'Swap the two'}.`,
      fixes:
        isMessage || call.args.length > 2
          ? []
          : [
              replaceArguments(
                call,
                file,
                [file.text(at), file.text(facts.values[first]?.at ?? at)],
                'Put the message first',
              ),
            ],
    };
  }
  return isMessage ? nestedError(file, call, second, [], 'winston makes JSON of an object') : undefined;
};
