import express from 'express';
import './clients.js';
import './fetches.js';
import './instances.js';

express().listen(3000);
