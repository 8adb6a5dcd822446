import express from 'express';
import { logIn, logOut, logOutNow, signUp } from './controllers';
import { checkLogin, checkSignUp } from './validation';

const app = express();
app.use(express.json());
app.post('/sign-up', checkSignUp, signUp);
app.post('/log-in', checkLogin, logIn);
app.post('/log-out', logOut);
app.post('/log-out/now', checkLogin, logOutNow);
app.listen(3000);
