import middy from '@middy/core';

export const handler = middy(async (event: { id: string }) => {
  console.log('order', event.id);
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (src/logger.ts): in production this line has no level, no request id and no redaction; log it there.
});
