// Loaded into the server before itself: answers how much memory it holds, and tells what nobody caught.
process.on('message', () => {
  for (let round = 0; round < 3; round++) globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ held: heapUsed + external, rss });
});
process.on('unhandledRejection', (reason) => process.send({ unhandled: String(reason?.stack ?? reason) }));
// The channel is no reason to live on.
process.channel.unref();
