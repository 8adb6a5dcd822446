import './deaf.js';
import './heard.js';
import './logs.js';
import './handed-on.js';
