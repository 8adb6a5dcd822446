import pLimit from 'p-limit';

const MAIL = 'https://mail.example.com/send';
const limit = pLimit(10);

export const send = (to: string) => fetch(MAIL, { method: 'POST', body: to });
export const sendInTurn = (to: string) => limit(() => fetch(MAIL, { method: 'POST', body: to }));
