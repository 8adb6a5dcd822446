import { ofGateway, type TypeLink } from './links.ts';

const QUIET = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*/g;
const TYPE = /^\s*(?:extend[ \t]+)?(?:type|interface)[ \t]+(\w+)([^{}]*)\{([^}]*)\}/gm;
const UNION = /^\s*(?:extend[ \t]+)?union[ \t]+(\w+)[^=\n]*=\s*\|?\s*(\w+(?:\s*\|\s*\w+)*)/gm;
const FIELD = /(\w+)\s*:\s*([[\s]*)(\w+)/g;

/** Whether a text declares types at all; documents of clients only ask. */
export const DECLARES = /^\s*(?:extend[ \t]+)?(?:type|interface|union)[ \t]+\w+/m;

/** What a text in GraphQL's own language says of types. */
export function linksInText(text: string): TypeLink[] {
  if (!DECLARES.test(text)) return [];
  // Arguments are no fields; nothing is nested in them but defaults.
  const plain = text.replace(QUIET, ' ').replace(/\([^()]*\)/g, ' ');
  const ofUnions = [...plain.matchAll(UNION)].flatMap(([, union = '', members = '']) =>
    members.split('|').map((one): TypeLink => ({ kind: 'kind of', from: union, to: one.trim() })),
  );
  return [...ofUnions, ...[...plain.matchAll(TYPE)].flatMap(ofType)];
}

function ofType([, name = '', head = '', body = '']: RegExpMatchArray): TypeLink[] {
  const above = /\bimplements\b([\w\s&,]*)/.exec(head)?.[1]?.match(/\w+/g) ?? [];
  return [
    { kind: 'declared', from: name },
    ...(head.includes('@key') ? [ofGateway(name)] : []),
    ...above.map((one): TypeLink => ({ kind: 'kind of', from: one, to: name })),
    ...[...body.matchAll(FIELD)].map(([, field = '', list = '', to = '']): TypeLink => {
      return { kind: 'field', from: name, field, to, isList: list.includes('[') };
    }),
  ];
}
