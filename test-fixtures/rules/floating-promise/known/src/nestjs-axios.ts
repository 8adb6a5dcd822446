import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class Orders {
  constructor(private readonly http: HttpService) {}

  // known: nestjs-axios floating-promise bad
  async place(): Promise<void> {
    this.http.post('https://example.com', {}, { timeout: 1000 });
//@5-18 floating-promise[error,high]: `this.http.post` is never executed: nestjs-axios starts its work when the result is awaited, and nobody
  }

  // known: nestjs-axios floating-promise good
  async placed(): Promise<void> {
    await firstValueFrom(this.http.post('https://example.com', {}, { timeout: 1000 }));
  }
}
