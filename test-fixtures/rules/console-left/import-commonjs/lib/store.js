const log = require('./log');

exports.findOrder = async (id) => {
  log.debug({ id }, 'find');
  if (!id) console.error('no id');
        // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (lib/log.js)
  return { id };
};
