import { firstValueFrom } from 'rxjs';
import { ajax } from 'rxjs/ajax';

// known: rxjs floating-promise bad
export async function bad(): Promise<void> {
  ajax.post('https://example.com', {});
//@3-11 floating-promise[error,high]: `ajax.post` is never executed: rxjs starts its work when the result is awaited, and nobody awaits this one,
}

// known: rxjs floating-promise good
export async function good(): Promise<void> {
  await firstValueFrom(ajax.post('https://example.com', {}));
}
