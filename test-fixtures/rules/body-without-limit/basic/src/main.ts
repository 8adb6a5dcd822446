import express from 'express';
import './files.js';

express().listen(3000);
