// fix: Log with `log.info` from lib/log.js @ lib/cart.js:3
const log = require('./log');
exports.add = function add(req, res) {
  // The file requires nothing: the fix writes what a module of that kind would.
  log.info({ sku: req.body.sku }, 'added to cart');
  res.end();
};
