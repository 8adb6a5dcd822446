import express from 'express';
import { logger } from './logger.ts';

express().listen(3000, () => logger.info('listening'));
