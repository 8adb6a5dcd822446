import express from 'express';
import './jobs.js';
import './bees.js';

express().listen(3000);
