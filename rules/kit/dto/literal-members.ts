/** One member of `{ name: string; size?: number }` as it is written. */
export interface WrittenMember {
  /** Comments above it. */
  lead: string;
  modifier: string;
  name: string;
  isOptional: boolean;
  type: string;
  /** A comment behind it on its line. */
  trail: string;
}

const MEMBER =
  /^(?<lead>(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*)(?<modifier>readonly\s+)?(?<name>[A-Za-z_$][\w$]*)(?<optional>\?)?\s*:\s*(?<type>[\s\S]*?\S)\s*$/;

/** Of what stands between the braces; undefined where something there is more than a name and its type. */
export function membersIn(body: string): WrittenMember[] | undefined {
  const members: WrittenMember[] = [];
  let start = 0;
  for (const end of separatorsIn(body)) {
    const trail = /^[,;]?([^\S\n]*\/\/[^\n]*)/.exec(body.slice(end))?.[1] ?? '';
    const groups = MEMBER.exec(body.slice(start, end))?.groups;
    const { lead = '', modifier = '', name = '', optional, type = '' } = groups ?? {};
    if (!groups || /\/[/*]/.test(type)) return undefined;
    const isOptional = optional !== undefined;
    members.push({ lead: lead.trim(), modifier, name, isOptional, type, trail: trail.trim() });
    start = end + (/[,;]/.test(body[end] ?? '') ? 1 : 0) + trail.length;
  }
  return /\S/.test(body.slice(start)) ? undefined : members;
}

/** Where members end: at a semicolon, a comma, or the end of a line that does not go on. */
function separatorsIn(body: string): number[] {
  const found: number[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= body.length; at++) {
    at = pastText(body, at);
    const mark = body[at] ?? '\n';
    if ('([{<'.includes(mark)) depth++;
    else if (')]}'.includes(mark) || (mark === '>' && body[at - 1] !== '=')) depth--;
    else if (depth === 0 && ends(body, start, at, mark)) {
      found.push(at);
      start = at + 1;
    }
  }
  return found;
}

function ends(body: string, start: number, at: number, mark: string): boolean {
  if (mark === ';' || mark === ',') return true;
  if (mark !== '\n' || !MEMBER.test(body.slice(start, at))) return false;
  return !/[|&:=]\s*$/.test(body.slice(start, at)) && !/^\s*[|&;,]/.test(body.slice(at));
}

const TEXT = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;

/** What stands in quotes and comments ends nothing. */
function pastText(body: string, at: number): number {
  TEXT.lastIndex = at;
  const length = TEXT.exec(body)?.[0].length ?? 0;
  return length === 0 ? at : pastText(body, at + length);
}

/** The literal that begins there, braces included. */
export function literalAt(text: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    at = pastText(text, at);
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return text.slice(start, at + 1);
  }
  return undefined;
}
