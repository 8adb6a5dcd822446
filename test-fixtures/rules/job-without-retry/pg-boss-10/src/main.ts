import express from 'express';
import './jobs.js';

express().listen(3000);
