import { describe, expect, it } from 'vitest';
import type { Change, Fix } from '../../../rules/kit/finding.ts';
import { fixOf, safeFix } from './chosen-fix.ts';

const here: Change = { do: 'replace', span: [0, 1], text: 'x' };
const there: Change = { ...here, path: 'src/other.ts' };
const fix = (kind: Fix['kind'], ...changes: Change[]): Fix => ({ title: 'mend it', kind, changes });
const found = (...fixes: Fix[]) => ({ rule: 'some-rule', fixes });

describe('what repairs one file after the other', () => {
  it('takes no fix that changes another file as well', () => {
    expect(safeFix(found(fix('fix', here, there)))).toBe(-1);
    expect(fixOf('some-rule')(found(fix('suggestion', there)))).toBe(-1);
  });

  it('takes the next one that stays', () => {
    expect(safeFix(found(fix('fix', here, there), fix('fix', here)))).toBe(1);
    expect(fixOf('some-rule')(found(fix('suggestion', there), fix('suggestion', here)))).toBe(1);
  });
});
