import { describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import type { Root } from './root.ts';
import { type FileEdits, workspaceEdit } from './workspace-edits.ts';

const client = { encoding: 'utf-16', snippetEdits: false, createsFiles: false } as Client;
const file = (path: string, before: string, text: string): FileEdits => ({
  place: { root: {} as Root, path, uri: `file:///shop/${path}`, document: undefined },
  before,
  edits: [{ span: [before.length, before.length], text }],
});
const files = [file('src/a.ts', 'one\n', 'more'), file('src/b.ts', 'one\ntwo', '!')];
const at = (line: number, character: number, newText: string) => ({
  range: { start: { line, character }, end: { line, character } },
  newText,
});

describe('an edit of two files', () => {
  it('names each with the version that it is for, where the client reads versions', () => {
    expect(workspaceEdit(files, { ...client, versionedEdits: true })).toEqual({
      documentChanges: [
        { textDocument: { uri: 'file:///shop/src/a.ts', version: null }, edits: [at(1, 0, 'more')] },
        { textDocument: { uri: 'file:///shop/src/b.ts', version: null }, edits: [at(1, 3, '!')] },
      ],
    });
  });

  it('is one list a file for all others', () => {
    expect(workspaceEdit(files, { ...client, versionedEdits: false })).toEqual({
      changes: { 'file:///shop/src/a.ts': [at(1, 0, 'more')], 'file:///shop/src/b.ts': [at(1, 3, '!')] },
    });
  });
});
