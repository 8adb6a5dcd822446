import express from 'express';
import { rebuild } from '../scripts/rebuild.ts';
import benchmarks from './tools/benchmarks.ts';
import './config/redis.config.ts';

express().post('/rebuild', rebuild).get('/benchmarks', benchmarks);
console.log('server');
//@1-11 console-left[warning,high]: `console.log` writes unstructured text to stdout
