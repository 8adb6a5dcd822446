/** The user asked for something that cannot be done: the message is all they need, a stack would hide it. */
export class UsageError extends Error {}
