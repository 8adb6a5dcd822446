import { defineLibrary, type Operation } from '../../kit/library.ts';

/** Gathers the keys of one tick and asks for all of them at once: inside, the keys are a batch. */
const loader: Operation = { returns: 'Loader', callbacks: { 0: { runs: 'inline', rejection: 'handled' } } };

export default defineLibrary({
  id: 'dataloader',
  packages: ['dataloader', 'nestjs-dataloader'],
  exports: { default: { new: loader }, DataLoader: { new: loader }, '*': { call: {}, new: {} } },
  things: {
    // What it does to the world is done by the function that it was made with.
    Loader: {
      members: {
        'load|loadMany': { call: {} },
        'clear|clearAll|prime': { call: { returns: 'this' } },
        name: {},
      },
    },
  },
  guards: [
    { kind: 'limit', key: ['maxBatchSize'], at: 'constructor' },
    { kind: 'limit', key: ['cache'], at: 'constructor' },
  ],
});
