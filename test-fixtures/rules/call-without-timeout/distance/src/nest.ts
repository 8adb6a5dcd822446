import { HttpService } from '@nestjs/axios';
import { firstValueFrom, map, timeout } from 'rxjs';

export class Rates {
  constructor(private readonly http: HttpService) {}

  latest() {
    return firstValueFrom(this.http.get('https://rates.example.com/latest').pipe(map(({ data }) => data)));
//@27-75 call-without-timeout: pass `timeout: 10_000`
  }

  latestInTime() {
    return firstValueFrom(this.http.get('https://rates.example.com/latest').pipe(timeout(5_000)));
  }
}
