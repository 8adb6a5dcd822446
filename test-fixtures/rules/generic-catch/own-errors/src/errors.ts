export class HttpError extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

export class Gone extends HttpError {
  constructor(what: string) {
    super(410, `${what} is gone`);
  }
}

export class Missing extends Error {
  readonly statusCode = 404;
}

export class StorageError extends Error {
  constructor(readonly inner: unknown) {
    super('storage failed');
  }
}

export const forbidden = (message: string) => new HttpError(403, message);
