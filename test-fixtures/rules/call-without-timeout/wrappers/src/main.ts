import express from 'express';
import './callers.js';

express().listen(3000);
