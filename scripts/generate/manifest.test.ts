import { expect, it } from 'vitest';
import { textsIn } from './l10n.ts';
import { renderManifest, renderNls } from './manifest.ts';

const SETTINGS = {
  properties: { codeLens: { type: 'boolean', default: false, description: 'Whether a line stands above.' } },
} as const;

it('settings stand in the manifest as they are defined, their texts in the file for translators', () => {
  const text = JSON.stringify({ displayName: 'readylint', contributes: { commands: [], configuration: {} } });
  const { commands, configuration } = JSON.parse(renderManifest(text, SETTINGS)).contributes;
  expect(commands).toEqual([]);
  expect(configuration.properties['readylint.codeLens']).toEqual({
    scope: 'resource',
    type: 'boolean',
    default: false,
    markdownDescription: '%setting.codeLens%',
  });
  const texts = JSON.parse(renderNls('{ "view.readiness": "Readiness", "setting.gone": "Old" }', SETTINGS));
  expect(texts).toMatchObject({
    'setting.codeLens': 'Whether a line stands above.',
    'view.readiness': 'Readiness',
  });
  expect(texts).not.toHaveProperty('setting.gone');
});

it('texts of the client are found wherever the call breaks its lines', () => {
  const source = "l10n.t('One');\n  l10n.t(\n    'It\\'s {0}.',\n    name,\n  );";
  expect(textsIn(source, 'a.ts')).toEqual(['One', "It's {0}."]);
  expect(() => textsIn('l10n.t(`${name}`)', 'a.ts')).toThrow('a.ts');
});
