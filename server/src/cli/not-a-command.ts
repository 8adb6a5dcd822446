import { nearest } from '../engine/nearest.ts';
import { kindAt } from '../host/disk.ts';
import type { Command } from './command.ts';

/** What to say about a first word that is neither a command nor a general option. */
export function notACommand(words: string[], commands: readonly Command[]): string {
  const [word = ''] = words;
  if (word.startsWith('-')) return notAnOption(word, commands);
  const names = commands.map(({ name }) => name);
  const guess = nearest(word, names);
  if (kindAt(word)) return `"${word}" is no command. Did you mean \`readylint check ${words.join(' ')}\`?`;
  if (guess) return `"${word}" is no command. Did you mean \`readylint ${guess}\`?`;
  return `"${word}" is no command. There are: ${names.join(', ')}. See \`readylint --help\`.`;
}

function notAnOption(word: string, commands: readonly Command[]): string {
  const name = word.replace(/^--?/, '').replace(/=.*$/s, '');
  const owner = commands.find(({ options }) => Object.hasOwn(options, name));
  if (owner) return `--${name} belongs to a command. Did you mean \`readylint ${owner.name} ${word}\`?`;
  const guess = nearest(name, ['help', 'version']);
  return `There is no option ${word}. ${guess ? `Did you mean --${guess}?` : 'See `readylint --help`.'}`;
}
