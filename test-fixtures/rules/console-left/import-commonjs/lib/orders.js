#!/usr/bin/env node
'use strict';

const express = require('express');
const { findOrder } = require('./store');

const router = express.Router();

router.get('/orders/:id', function getOrder(req, res, next) {
  console.log('looking for', req.params.id);
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (lib/log.js)
  findOrder(req.params.id).then((order) => res.json(order), next);
});

module.exports = router;
