import http from 'node:http';

/** Whatever happens, there is an answer. */
export function isUp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.request({ port, timeout: 1_000 }, (answer) => resolve(answer.statusCode === 200));
    request.on('error', () => resolve(false));
    request.end();
  });
}

export function statusOf(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, timeout: 1_000 }, (answer) => resolve(answer.statusCode));
    request.on('error', reject);
    request.end();
  });
}
