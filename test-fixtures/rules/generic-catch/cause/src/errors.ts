export class RatesError extends Error {}

export class FeedError extends Error {
  constructor(
    message: string,
    readonly feed: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Takes no cause. */
export class OldError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OldError';
  }
}
