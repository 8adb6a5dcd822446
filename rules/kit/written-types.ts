/** A field as a type literal declares it. */
export interface WrittenField {
  name: string;
  type: FieldType;
  isOptional: boolean;
}

/** What a schema can ask for. */
export type FieldType =
  | { kind: 'string' | 'number' | 'boolean' }
  /** A number, or a text that one is made of. */
  | { kind: 'numeric' }
  | { kind: 'array'; of: FieldType }
  | { kind: 'nullable'; of: FieldType }
  | { kind: 'choice'; texts: readonly string[] };

/** The fields of `{ name: string; size?: number }`; undefined where something in it is more than a schema's plain parts. */
export function fieldsOf(literal: string): WrittenField[] | undefined {
  const inner = /^\{([\s\S]*)\}$/.exec(literal.trim())?.[1];
  if (inner === undefined || /[{}()<>]|\/[/*]/.test(inner)) return undefined;
  const parts = inner
    .split(/[;,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const fields = parts.map(fieldOf);
  return fields.length > 0 && fields.every((one) => one !== undefined) ? fields : undefined;
}

function fieldOf(text: string): WrittenField | undefined {
  const {
    name,
    optional,
    type: written,
  } = /^(?:readonly\s+)?(?<name>[A-Za-z_$][\w$]*)(?<optional>\?)?\s*:\s*(?<type>\S.*)$/.exec(text)?.groups ??
  {};
  if (!name || !written) return undefined;
  const members = written.split('|').map((one) => one.trim());
  const type = typeOf(members.filter((one) => one !== 'undefined'));
  return type && { name, type, isOptional: optional !== undefined || members.includes('undefined') };
}

function typeOf(members: readonly string[]): FieldType | undefined {
  const plain = members.filter((one) => one !== 'null');
  if (plain.length < members.length) {
    const of = typeOf(plain);
    return of && { kind: 'nullable', of };
  }
  if (plain.length > 1 || /^['"]/.test(plain[0] ?? ''))
    return plain.every((one) => /^(['"])[^'"]*\1$/.test(one))
      ? { kind: 'choice', texts: plain.map((one) => one.slice(1, -1)) }
      : undefined;
  const [only = ''] = plain;
  if (only.endsWith('[]')) {
    const of = typeOf([only.slice(0, -2)]);
    return of && { kind: 'array', of };
  }
  return only === 'string' || only === 'number' || only === 'boolean' ? { kind: only } : undefined;
}
