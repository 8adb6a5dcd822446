import express from 'express';
import { Agent, setGlobalDispatcher } from 'undici';
import './clients.js';
import './nest.js';
import './requests.js';
import './uploads.js';

setGlobalDispatcher(new Agent({ headersTimeout: 5_000, bodyTimeout: 5_000 }));

express().listen(3000);

// Every fetch of the process goes through the agent.
export const rates = () => fetch('https://rates.example.com/latest');
