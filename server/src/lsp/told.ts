import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Severity } from '../../../rules/kit/finding.ts';

export type Counts = Record<Severity, number>;

/** How many findings the client was told of, file by file. */
export class Told {
  readonly #files = new Map<string, Counts>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get files(): number {
    return this.#files.size;
  }

  get total(): Counts {
    const total = none();
    for (const one of this.#files.values())
      for (const severity of SEVERITIES) total[severity] += one[severity];
    return total;
  }

  record(uri: string, diagnostics: readonly Diagnostic[]): void {
    const counts = none();
    for (const { severity } of diagnostics) counts[nameOf(severity)]++;
    this.#files.set(uri, counts);
    this.#onChange();
  }

  forget(uri: string): void {
    if (this.#files.delete(uri)) this.#onChange();
  }
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function none(): Counts {
  return { error: 0, warning: 0, info: 0 };
}

function nameOf(severity: DiagnosticSeverity | undefined): Severity {
  if (severity === DiagnosticSeverity.Error) return 'error';
  return severity === DiagnosticSeverity.Warning ? 'warning' : 'info';
}
