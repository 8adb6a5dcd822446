// fix: Bound this by `timeout: 10_000` @ src/nest.ts:8
import { HttpService } from '@nestjs/axios';
import { firstValueFrom, map, timeout } from 'rxjs';

export class Rates {
  constructor(private readonly http: HttpService) {}

  latest() {
    return firstValueFrom(this.http.get('https://rates.example.com/latest', { timeout: 10_000 }).pipe(map(({ data }) => data)));
  }

  latestInTime() {
    return firstValueFrom(this.http.get('https://rates.example.com/latest').pipe(timeout(5_000)));
  }
}
