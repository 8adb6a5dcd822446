import { InternalServerErrorException } from '@nestjs/common';
import { TRPCError } from '@trpc/server';
import { HTTPException } from 'hono/http-exception';
import { FeedError, OldError, RatesError } from './errors.js';

const source = 'https://rates.example.com';

export async function words() {
  try {
    return await fetch(source);
  } catch (err) {
    throw new Error(`No rates: ${(err as Error).message}`);
//@5-9 generic-catch[info,high]: `Error` keeps the words of the caught error and loses its type, stack and cause: pass the error on as `cause`.
  }
}

export async function made() {
  try {
    return await fetch(source);
  } catch (err) {
    throw new Error(err);
//@5-9 generic-catch[warning,high]: `new Error(err)` makes a text of the caught error: its type, stack and cause are gone, and who handles it sees a plain `Error`. Rethrow the error itself, or pass it on as `cause`.
  }
}

export async function own() {
  try {
    return await fetch(source);
  } catch (err) {
    throw new RatesError('No rates');
//@5-9 generic-catch[warning,high]: What made `fetch` fail is dropped here: the log will show `RatesError` and nothing of the reason. Pass the caught error on as `cause`, or log it first.
  }
}

export async function ownOptions() {
  try {
    return await fetch(source);
  } catch (err) {
    throw new FeedError('No rates', source);
//@5-9 generic-catch[warning,high]: What made `fetch` fail is dropped here: the log will show `FeedError` and nothing of the reason. Pass the caught error on as `cause`, or log it first.
  }
}

export async function ownWithout() {
  try {
    return await fetch(source);
  } catch (err) {
    throw new OldError('No rates');
//@5-9 generic-catch[warning,high]: What made `fetch` fail is dropped here: the log will show `OldError` and nothing of the reason. Pass the caught error on as `cause`, or log it first.
  }
}

export async function nest() {
  try {
    return await fetch(source);
  } catch (err) {
    throw new InternalServerErrorException('No rates');
//@5-9 generic-catch[warning,high]: What made `fetch` fail is dropped here: the log will show `InternalServerErrorException` and nothing of the reason. Pass the caught error on as `cause`, or log it first.
  }
}

export async function trpc() {
  try {
    return await fetch(source);
  } catch (err) {
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'No rates' });
//@5-9 generic-catch[warning,high]: What made `fetch` fail is dropped here: the log will show `TRPCError` and nothing of the reason. Pass the caught error on as `cause`, or log it first.
  }
}

export async function hono() {
  try {
    return await fetch(source);
  } catch (err) {
    throw new HTTPException(500, { message: 'No rates' });
//@5-9 generic-catch[warning,high]: What made `fetch` fail is dropped here: the log will show `HTTPException` and nothing of the reason. Pass the caught error on as `cause`, or log it first.
  }
}

export async function ratesWithCause() {
  try {
    return await fetch(source);
  } catch (cause) {
    throw new Error('No rates', { cause });
  }
}

const providers = { ecb: async () => fetch('https://ecb.example.com'), fed: async () => fetch('https://fed.example.com') };

export async function ratesOf(name: keyof typeof providers) {
  try {
    return await providers[name]();
  } catch {
    throw new Error('No rates');
//@5-9 generic-catch[warning,medium]: What made `providers[…]` fail is dropped here: the log will show `Error` and nothing of the reason.
  }
}
