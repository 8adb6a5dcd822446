import express from 'express';
import './loops.js';

express().listen(3000);
