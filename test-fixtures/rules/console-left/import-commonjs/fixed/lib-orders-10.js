// fix: Log with `log.info` from lib/log.js @ lib/orders.js:10
#!/usr/bin/env node
'use strict';

const express = require('express');
const { findOrder } = require('./store');
const log = require('./log');

const router = express.Router();

router.get('/orders/:id', function getOrder(req, res, next) {
  log.info({ id: req.params.id }, 'looking for');
  findOrder(req.params.id).then((order) => res.json(order), next);
});

module.exports = router;
