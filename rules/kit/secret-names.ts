/** `apiKey`, `API_KEY` and `api-key` as words. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}

const SECRETS: ReadonlySet<string> = new Set([
  ...['password', 'passwd', 'pwd', 'passphrase', 'passcode', 'secret', 'token', 'authorization', 'jwt'],
  ...['otp', 'cvv', 'cvc', 'ssn', 'iban', 'mnemonic', 'credentials', 'apikey', 'privatekey', 'bearer', 'dsn'],
]);
const PAIRS: ReadonlySet<string> = new Set([
  ...['api key', 'private key', 'secret key', 'access key', 'encryption key', 'signing key', 'master key'],
  ...[
    'card number',
    'seed phrase',
    'session cookie',
    'database url',
    'redis url',
    'connection string',
    'auth header',
  ],
]);
/** What is said about a secret, or has its name and is none: a page's token, a hash, whether there is one. */
const NO_SECRET: ReadonlySet<string> = new Set([
  ...['has', 'is', 'no', 'hash', 'hashed', 'masked', 'redacted', 'encrypted', 'encoded', 'public', 'missing'],
  ...[
    'needs',
    'requires',
    'required',
    'invalid',
    'valid',
    'use',
    'with',
    'should',
    'can',
    'expected',
    'show',
  ],
  ...[
    'next',
    'page',
    'continuation',
    'sync',
    'cursor',
    'cancel',
    'cancellation',
    'design',
    'per',
    'max',
    'total',
  ],
  ...[
    'device',
    'push',
    'fcm',
    'quote',
    'native',
    'erc20',
    'syntax',
    'start',
    'end',
    'old',
    'forgot',
    'reset',
  ],
]);

/** Whether what has this name is something that nobody but its owner may read. */
export function namesSecret(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((one) => NO_SECRET.has(one)) && !isResetToken(words)) return false;
  return SECRETS.has(words.at(-1) ?? '') || PAIRS.has(words.slice(-2).join(' '));
}

/** Who has it, has the account. */
function isResetToken(words: readonly string[]): boolean {
  return words.at(-1) === 'token' && words.includes('reset');
}
