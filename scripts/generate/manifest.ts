import type { z } from 'zod';

export const MANIFEST = 'package.json';
export const NLS = 'package.nls.json';

type Schema = z.core.JSONSchema.BaseSchema;

/** Kept by the editor alone: the server never asks for them. */
const CLIENT_SETTINGS: Record<string, Schema> = {
  'trace.server': {
    type: 'string',
    enum: ['messages', 'compact', 'verbose'],
    default: 'messages',
    description:
      'How much of the conversation with the server is written to the output, once its log level is set to Trace (command *Developer: Set Log Level*).',
  },
};

/** The manifest with the settings as the server reads them. */
export function renderManifest(text: string, settings: Schema): string {
  const manifest = JSON.parse(text);
  const properties = Object.fromEntries([
    ...settingsIn(settings).map(([name, one]) => setting(name, one, 'resource')),
    ...Object.entries(CLIENT_SETTINGS).map(([name, one]) => setting(name, one, 'window')),
  ]);
  manifest.contributes.configuration = { title: manifest.displayName, properties };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The manifest's texts, which translations replace; what is said of settings comes from where they are defined. */
export function renderNls(text: string, settings: Schema): string {
  const others = Object.entries<string>(JSON.parse(text)).filter(([key]) => !key.startsWith(PREFIX));
  const told = [...settingsIn(settings), ...Object.entries(CLIENT_SETTINGS)].map(
    ([name, { description = '' }]) => [`${PREFIX}${name}`, description] as const,
  );
  const sorted = [...others, ...told].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

const PREFIX = 'setting.';

function settingsIn({ properties = {} }: Schema): [string, Schema][] {
  return Object.entries(properties).flatMap(([name, one]) => (typeof one === 'object' ? [[name, one]] : []));
}

function setting(name: string, { description, ...schema }: Schema, scope: string) {
  return [`readylint.${name}`, { scope, ...schema, markdownDescription: `%${PREFIX}${name}%` }] as const;
}
