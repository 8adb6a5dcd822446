// fix: Log with `log.error` @ lib/store.js:5
const log = require('./log');

exports.findOrder = async (id) => {
  log.debug({ id }, 'find');
  if (!id) log.error('no id');
  return { id };
};
