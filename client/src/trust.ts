import { type Event, l10n, workspace } from 'vscode';
import { DidChangeConfigurationNotification, type Middleware } from 'vscode-languageclient/node';
import type { Server } from './server.ts';

/**
 * In a workspace that is not trusted everything is checked as ever: nothing of it is executed. Two things are left out:
 * types, since reading them keeps a compiler busy with whatever the workspace declares; and tasks, which the editor
 * itself holds back.
 */
export const settingsMiddleware: Middleware = {
  workspace: {
    configuration: async (params, token, next) => {
      const settings = await next(params, token);
      return workspace.isTrusted || !Array.isArray(settings) ? settings : settings.map(withoutTypes);
    },
  },
};

/** Undefined where nothing is left out. */
export function leftOut(): string | undefined {
  if (workspace.isTrusted) return undefined;
  return l10n.t(
    'Restricted mode: everything is checked, but no types are asked of a compiler and the readylint tasks do not run until you trust this workspace.',
  );
}

export const onDidChangeTrust: Event<void> = workspace.onDidGrantWorkspaceTrust;

/** The server asks for its settings again, and is given them whole. */
export function followTrust(server: Server): { dispose(): void } {
  return onDidChangeTrust(() =>
    server.client?.sendNotification(DidChangeConfigurationNotification.type, { settings: null }),
  );
}

function withoutTypes(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? { ...settings, types: 'never' } : settings;
}
