import express from 'express';
import './drizzle.js';
import './knex.js';
import './mongoose.js';
import './pg.js';
import './sequelize.js';
import './typeorm.js';

express().listen(3000);
